package io.imagesteward.functions.trigger;

import io.imagesteward.events.TagApiCall;
import io.imagesteward.events.TagChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an event says about the tags of an image. A look at the image may be older than the event that caused it, because
 * EC2 is eventually consistent; whoever goes by the look alone shares an image that was just taken out of its policy.
 */
@FunctionalInterface
interface TagsTold {

    /** For events that speak of something else. */
    TagsTold NOTHING = seen -> seen;

    /** The tags of a look, with what the event knows of them. */
    Map<String, String> over(Map<String, String> seen);

    static TagsTold by(TagChange change) {
        return seen -> change.tags();
    }

    static TagsTold by(TagApiCall call) {
        return call.eventName().equals("CreateTags") ? put(call.tags()) : taken(call.tags());
    }

    private static TagsTold put(List<TagApiCall.Tag> tags) {
        return seen -> {
            var now = new HashMap<>(seen);
            tags.forEach(tag -> now.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
            return now;
        };
    }

    private static TagsTold taken(List<TagApiCall.Tag> tags) {
        return seen -> {
            if (tags.isEmpty()) {
                return Map.of();
            }
            var now = new HashMap<>(seen);
            now.entrySet().removeIf(entry -> tags.stream().anyMatch(tag -> isOf(tag, entry)));
            return now;
        };
    }

    /** DeleteTags with a value takes the tag only where it has that value. */
    private static boolean isOf(TagApiCall.Tag tag, Map.Entry<String, String> entry) {
        return tag.key().equals(entry.getKey())
                && (tag.value() == null || tag.value().equals(entry.getValue()));
    }
}
