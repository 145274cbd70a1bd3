package io.imagesteward.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CloudTrail says that somebody called CreateTags or DeleteTags of EC2. Field names are read without regard to case,
 * because CloudTrail spells those inside {@code requestParameters} as each service does and documents none of them.
 *
 * @param account the account that the event happened in
 * @param resourceIds everything that the one call tagged, images or not
 * @param tags empty when DeleteTags removes all tags
 * @param errorCode present when the call was refused, so that nothing changed
 * @param sessionIssuer ARN of the role behind the call: our own tagging must not start work again
 */
public record TagApiCall(
        String eventName,
        String account,
        String awsRegion,
        List<String> resourceIds,
        List<Tag> tags,
        @Nullable String errorCode,
        @Nullable String sessionIssuer)
        implements Heard {

    /** The {@code detail.eventSource} that an EventBridge rule for these calls matches. */
    public static final String EVENT_SOURCE = "ec2.amazonaws.com";

    /** The {@code detail.eventName}s that an EventBridge rule for these calls matches. */
    public static final List<String> EVENT_NAMES = List.of("CreateTags", "DeleteTags");

    public TagApiCall {
        resourceIds = List.copyOf(resourceIds);
        tags = List.copyOf(tags);
    }

    /**
     * One tag of the request.
     *
     * @param value absent when DeleteTags removes the key whatever its value
     */
    public record Tag(String key, @Nullable String value) {
        private static Tag read(Fields item) {
            return new Tag(item.text("key"), item.optionalText("value"));
        }
    }

    static TagApiCall read(Fields envelope) {
        var detail = envelope.object("detail").ignoringCase();
        detail.oneOf("eventSource", List.of(EVENT_SOURCE));
        var request = detail.object("requestParameters");
        var resources = request.object("resourcesSet").objects("items");
        var tags = request.optionalObject("tagSet").objects("items");
        return new TagApiCall(
                detail.oneOf("eventName", EVENT_NAMES),
                envelope.text("account"),
                detail.text("awsRegion"),
                resources.stream().map(item -> item.text("resourceId")).toList(),
                tags.stream().map(Tag::read).toList(),
                detail.optionalText("errorCode"),
                issuer(detail.optionalObject("userIdentity")));
    }

    private static @Nullable String issuer(Fields userIdentity) {
        return userIdentity
                .optionalObject("sessionContext")
                .optionalObject("sessionIssuer")
                .optionalText("arn");
    }
}
