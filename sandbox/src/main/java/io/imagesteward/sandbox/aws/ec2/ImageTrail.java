package io.imagesteward.sandbox.aws.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.cloudtrail.ApiCall;
import io.imagesteward.sandbox.aws.cloudtrail.RequestJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.Resource;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Ec2Request;

/**
 * What CloudTrail's event history keeps of EC2: changes of who may use images and snapshots, failed ones too, in the account
 * that asked for them. EC2 writes lists within {@code items} and puts {@code Client.} before its codes.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitor-with-cloudtrail.html">Log Amazon EC2 API calls
 *     using CloudTrail</a>
 */
record ImageTrail(Ec2Scope scope) {
    private static final Set<String> KEPT = Set.of(
            "CancelImageLaunchPermission",
            "ModifyImageAttribute",
            "ModifySnapshotAttribute",
            "ResetImageAttribute",
            "ResetSnapshotAttribute");

    void succeeded(Ec2Request request) {
        record(request, Optional.empty());
    }

    void refused(Ec2Request request, Ec2Exception why) {
        var details = why.awsErrorDetails();
        record(request, Optional.of(new ApiCall.Refused("Client." + details.errorCode(), details.errorMessage())));
    }

    private void record(Ec2Request request, Optional<ApiCall.Refused> refused) {
        String type = request.getClass().getSimpleName();
        String name = type.substring(0, type.length() - "Request".length());
        if (!KEPT.contains(name)) {
            return;
        }
        var history = scope.ec2().history();
        var how = history.now(scope.place());
        JsonNode answer = refused.isPresent()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("requestId", how.requestId())
                        .put("_return", true);
        var call = new ApiCall("ec2.amazonaws.com", name, parameters(request), answer, refused);
        history.add(scope.place(), call.json(how), resources(request));
    }

    private static JsonNode parameters(Ec2Request request) {
        JsonNode json = RequestJson.inItems(request);
        if (json instanceof ObjectNode object) {
            if (object.has("launchPermission")) {
                object.put("attributeType", "launchPermission");
            }
            if (object.has("createVolumePermission")) {
                object.put("attributeType", "CREATE_VOLUME_PERMISSION");
            }
        }
        return json;
    }

    private static List<Resource> resources(Ec2Request request) {
        return Stream.concat(
                        resource(request, "ImageId", "AWS::EC2::Ami"),
                        resource(request, "SnapshotId", "AWS::EC2::Snapshot"))
                .toList();
    }

    private static Stream<Resource> resource(Ec2Request request, String field, String type) {
        return request.getValueForField(field, String.class).stream()
                .map(id ->
                        Resource.builder().resourceType(type).resourceName(id).build());
    }
}
