package io.imagesteward.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CloudTrail says that somebody made, copied, imported or tagged a WorkSpaces image. WorkSpaces itself says nothing, not
 * even when an image has become available, so this is all there is; it comes while the image is still being made.
 *
 * <p>No sample of these records is published. Field names are read without regard to case, and nothing but the id is
 * believed.
 *
 * @param imageId absent when the call was refused
 * @param errorCode present when the call was refused
 * @param sessionIssuer ARN of the role behind the call: our own calls must not start work again
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-workspaces.html">Amazon WorkSpaces events</a>
 */
public record WorkspaceImageCall(
        String eventName,
        String account,
        String awsRegion,
        @Nullable String imageId,
        @Nullable String errorCode,
        @Nullable String sessionIssuer)
        implements Heard {

    /** The {@code detail.eventSource} that an EventBridge rule for these calls matches. */
    public static final String EVENT_SOURCE = "workspaces.amazonaws.com";

    /** Calls that answer with the id of a new image. */
    private static final List<String> MAKING = List.of(
            "CreateWorkspaceImage",
            "CopyWorkspaceImage",
            "ImportWorkspaceImage",
            "ImportCustomWorkspaceImage",
            "CreateUpdatedWorkspaceImage");

    /** The {@code detail.eventName}s that an EventBridge rule for these calls matches. */
    public static final List<String> EVENT_NAMES = List.of(
            MAKING.get(0), MAKING.get(1), MAKING.get(2), MAKING.get(3), MAKING.get(4), "CreateTags", "DeleteTags");

    static WorkspaceImageCall read(Fields envelope) {
        var detail = envelope.object("detail").ignoringCase();
        detail.oneOf("eventSource", List.of(EVENT_SOURCE));
        var eventName = detail.oneOf("eventName", EVENT_NAMES);
        var request = detail.optionalObject("requestParameters");
        var response = detail.optionalObject("responseElements");
        return new WorkspaceImageCall(
                eventName,
                envelope.text("account"),
                detail.text("awsRegion"),
                MAKING.contains(eventName) ? response.optionalText("imageId") : request.optionalText("resourceId"),
                detail.optionalText("errorCode"),
                detail.optionalObject("userIdentity")
                        .optionalObject("sessionContext")
                        .optionalObject("sessionIssuer")
                        .optionalText("arn"));
    }
}
