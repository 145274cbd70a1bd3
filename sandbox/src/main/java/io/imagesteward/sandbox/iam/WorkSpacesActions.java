package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.call.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.Tag;

/**
 * What a call to WorkSpaces means to IAM.
 *
 * <p>Lists are allowed on everything or not at all. An image is named with the account that owns it, which for a copy of what
 * others share is not the caller; in which Region, AWS does not say, so a copy has to be allowed in both.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonworkspaces.html">Actions,
 *     resources, and condition keys for Amazon WorkSpaces</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/copy-custom-image.html">Copy a custom WorkSpaces
 *     image: IAM permissions</a>
 */
record WorkSpacesActions(Call call, String role, Facts facts) {

    private static final List<String> EVERYTHING = List.of("*");

    /**
     * What WorkSpaces itself calls for the caller says so.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html">Forward access
     *     sessions</a>
     */
    private static final Map<String, List<String>> IN_THE_CALLERS_NAME = Map.of("aws:ViaAWSService", List.of("true"));

    List<Request> requests() {
        var requests = new ArrayList<Request>();
        requests.add(request("workspaces:" + call.operation(), resources(), tagKeys()));
        switch (call.request()) {
            case CopyWorkspaceImageRequest _ ->
                requests.add(request("workspaces:DescribeWorkspaceImages", EVERYTHING, Map.of()));
            case ImportWorkspaceImageRequest bring -> {
                String image = "arn:aws:ec2:%s::image/%s".formatted(call.region(), bring.ec2ImageId());
                requests.add(request("ec2:DescribeImages", EVERYTHING, IN_THE_CALLERS_NAME));
                requests.add(request("ec2:ModifyImageAttribute", List.of(image), IN_THE_CALLERS_NAME));
            }
            default -> {
                // Everything else is one action, and one more with tags.
            }
        }
        if (!tags().isEmpty() && !call.operation().equals("CreateTags")) {
            requests.add(request("workspaces:CreateTags", EVERYTHING, tagKeys()));
        }
        return requests;
    }

    private List<String> resources() {
        return switch (call.operation()) {
            case "CopyWorkspaceImage" -> {
                String id = field("SourceImageId");
                String source = field("SourceRegion");
                yield List.of(image(source, source, id), image(call.region(), source, id));
            }
            case "CreateUpdatedWorkspaceImage" -> List.of(image(field("SourceImageId")));
            case "DeleteWorkspaceImage", "DescribeWorkspaceImagePermissions", "UpdateWorkspaceImagePermission" ->
                List.of(image(field("ImageId")));
            case "CreateWorkspaceImage" -> List.of(own("workspace/" + field("WorkspaceId")));
            case "CreateWorkspaceBundle" -> List.of(own("workspacebundle/new"), image(field("ImageId")));
            case "UpdateWorkspaceBundle" ->
                List.of(own("workspacebundle/" + field("BundleId")), image(field("ImageId")));
            case "DeleteWorkspaceBundle" -> List.of(own("workspacebundle/" + field("BundleId")));
            default -> EVERYTHING;
        };
    }

    private Map<String, List<String>> tagKeys() {
        Map<String, List<String>> context = new HashMap<>();
        var tags = tags();
        tags.forEach(tag -> context.put(
                "aws:RequestTag/" + tag.key(),
                List.of(Optional.ofNullable(tag.value()).orElse(""))));
        List<String> keys = tags.isEmpty()
                ? items("TagKeys", String.class)
                : tags.stream().map(Tag::key).toList();
        context.put("aws:TagKeys", keys);
        return context;
    }

    private List<Tag> tags() {
        return items("Tags", Tag.class);
    }

    private <T> List<T> items(String field, Class<T> type) {
        return call.request().getValueForField(field, Object.class).stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private String image(String id) {
        return image(call.region(), call.region(), id);
    }

    /** The ARN of an image in one Region, whose owner is known in another. */
    private String image(String region, String home, String id) {
        String owner = facts.owner(home, id).orElse(call.caller().account());
        return "arn:aws:workspaces:%s:%s:workspaceimage/%s".formatted(region, owner, id);
    }

    private String own(String resource) {
        return "arn:aws:workspaces:%s:%s:%s"
                .formatted(call.region(), call.caller().account(), resource);
    }

    private Request request(String action, List<String> resources, Map<String, List<String>> context) {
        return new Request(role, action, resources, context);
    }

    /** Without it the service refuses the call afterwards. */
    private String field(String name) {
        return call.request().getValueForField(name, String.class).orElse("");
    }
}
