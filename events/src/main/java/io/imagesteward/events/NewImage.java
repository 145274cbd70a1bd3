package io.imagesteward.events;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request for a new image says of it. Only kinds of values are checked here: whether a name will do is for
 * the run to say, together with everything else.
 *
 * @param region where it is to be; without it, the Region that the event was sent in
 * @param policy name of the policy that it is to follow; without it, the policies that select it
 * @param reason why, in the sender's words
 */
public record NewImage(
        String name,
        @Nullable String description,
        @Nullable String region,
        @Nullable String policy,
        Map<String, String> tags,
        @Nullable String reason) {
    static final Set<String> FIELDS = Set.of("name", "description", "region", "policy", "tags", "reason");

    public NewImage {
        tags = Map.copyOf(tags);
    }

    static NewImage read(Fields detail) {
        return new NewImage(
                detail.text("name"),
                detail.optionalName("description"),
                detail.optionalName("region"),
                detail.optionalName("policy"),
                detail.optionalTextByKey("tags"),
                detail.optionalName("reason"));
    }
}
