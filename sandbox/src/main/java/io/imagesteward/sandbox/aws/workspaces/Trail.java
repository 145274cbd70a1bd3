package io.imagesteward.sandbox.aws.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.cloudtrail.ApiCall;
import io.imagesteward.sandbox.aws.cloudtrail.RequestJson;
import io.imagesteward.sandbox.aws.events.EventBuses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;

/**
 * What the bus of the called account and Region hears of WorkSpaces: each call that changes something, as CloudTrail records
 * it, while what it began is still pending, and failed ones too; nothing when an image becomes available.
 *
 * <p>What IAM refuses never reaches the service and is not told here.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/workspaces.html">Amazon WorkSpaces events</a>
 */
record Trail(DesktopScope scope) {

    private static final String READ = "Describe";

    void succeeded(SdkPojo request, SdkPojo answer) {
        record(request, RequestJson.structure(answer), null);
    }

    void refused(SdkPojo request, WorkSpacesException refused) {
        record(request, JsonNodeFactory.instance.nullNode(), refused);
    }

    /** The change of a resource's tags; AWS does not say whether it tells of WorkSpaces, so a setting does. */
    void tagsChanged(String id, Map<String, String> before, Map<String, String> after) {
        if (!scope.settings().tagEvents()) {
            return;
        }
        String type = type(id);
        var changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        changed.forEach(detail.putArray("changed-tag-keys")::add);
        detail.put("service", "workspaces").put("resource-type", type);
        detail.put("version", scope.here().tags().version(id));
        new TreeMap<>(after).forEach(detail.putObject("tags")::put);
        publish("aws.tag", "Tag Change on Resource", List.of(DesktopScope.arn(scope.place(), type + "/" + id)), detail);
    }

    private static String type(String id) {
        if (id.startsWith("wsi-")) {
            return "workspaceimage";
        }
        return id.startsWith("wsb-") ? "workspacebundle" : "workspace";
    }

    private void record(SdkPojo request, JsonNode answer, @Nullable WorkSpacesException refused) {
        String operation = operation(request);
        if (operation.startsWith(READ)) {
            return;
        }
        var why = Optional.ofNullable(refused)
                .map(WorkSpacesException::awsErrorDetails)
                .map(details -> new ApiCall.Refused(details.errorCode(), details.errorMessage()));
        var call = new ApiCall("workspaces.amazonaws.com", operation, RequestJson.structure(request), answer, why);
        var ids = scope.surroundings().ids();
        var how = new ApiCall.Circumstances(scope.surroundings().now(), scope.place(), ids.uuid(), ids.uuid());
        ObjectNode detail = call.json(how);
        // AWS lists no resource type for WorkSpaces images, so there is none to look them up by.
        scope.workSpaces().history().add(scope.place(), detail, List.of());
        publish("aws.workspaces", "AWS API Call via CloudTrail", List.of(), detail);
    }

    private void publish(String source, String detailType, List<String> resources, ObjectNode detail) {
        scope.workSpaces()
                .events()
                .publish(scope.place(), new EventBuses.Message(source, detailType, resources, detail));
    }

    private static String operation(SdkPojo request) {
        String name = request.getClass().getSimpleName();
        return name.substring(0, name.length() - "Request".length());
    }
}
