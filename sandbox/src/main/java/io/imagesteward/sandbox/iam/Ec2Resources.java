package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;

/**
 * The resources an EC2 call touches: EC2 requests name them in a field that is called after their kind, and listing is
 * allowed on everything or not at all.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html">Actions, resources,
 *     and condition keys for Amazon EC2</a>
 */
final class Ec2Resources {

    private static final String NEW = "new";

    /** What an operation makes, in the words of ARNs. */
    private static final Map<String, List<String>> MADE = Map.of(
            "CreateImage", List.of("image", "snapshot"),
            "RegisterImage", List.of("image"),
            "CopySnapshot", List.of("snapshot"),
            "CreateImageUsageReport", List.of("image-usage-report"),
            "CreateLaunchTemplate", List.of("launch-template"),
            "CreateRestoreImageTask", List.of("image", "snapshot"));

    private record Field(String name, String type) {}

    private static final List<Field> FIELDS = List.of(
            new Field("ImageId", "image"),
            new Field("SnapshotId", "snapshot"),
            new Field("SourceSnapshotId", "snapshot"),
            new Field("InstanceId", "instance"),
            new Field("ReportId", "image-usage-report"),
            new Field("LaunchTemplateId", "launch-template"));

    private Ec2Resources() {}

    static List<String> of(Call call) {
        List<String> arns = new ArrayList<>();
        for (var field : FIELDS) {
            call.request()
                    .getValueForField(field.name(), String.class)
                    .ifPresent(id -> arns.add(arn(call, field.type(), id)));
        }
        tagged(call).forEach(id -> arns.add(arn(call, id.startsWith("ami-") ? "image" : "snapshot", id)));
        MADE.getOrDefault(call.operation(), List.of()).forEach(type -> arns.add(arn(call, type, NEW)));
        // Describing versions of a template is one of the listings.
        boolean none = arns.isEmpty() || call.operation().equals("DescribeLaunchTemplateVersions");
        return none ? List.of("*") : arns;
    }

    /** Of all that EC2 can tag, roles here tag images and snapshots only. */
    private static List<String> tagged(Call call) {
        return switch (call.request()) {
            case CreateTagsRequest create -> create.resources();
            case DeleteTagsRequest delete -> delete.resources();
            default -> List.of();
        };
    }

    /** The ARNs of images and snapshots have no account in them. */
    private static String arn(Call call, String type, String id) {
        boolean shared = type.equals("image") || type.equals("snapshot");
        return "arn:aws:ec2:%s:%s:%s/%s"
                .formatted(call.region(), shared ? "" : call.caller().account(), type, id);
    }
}
