package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.Eventual;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.Map;

/** The tags of the resources of one Region. They are their owner's: whom an image is shared with sees none of them. */
final class DesktopTags {

    private record Tags(Map<String, String> tags, long version) {
        Tags {
            tags = Map.copyOf(tags);
        }
    }

    private static final Tags NONE = new Tags(Map.of(), 0);

    private final Eventual<Tags> sets;

    DesktopTags(Surroundings surroundings) {
        this.sets = new Eventual<>(surroundings);
    }

    Map<String, String> latest(String resourceId) {
        return sets.latest(resourceId).orElse(NONE).tags();
    }

    Map<String, String> seen(String resourceId) {
        return sets.seen(resourceId).orElse(NONE).tags();
    }

    /** How often they changed. */
    long version(String resourceId) {
        return sets.latest(resourceId).orElse(NONE).version();
    }

    void write(String resourceId, Map<String, String> tags) {
        sets.write(resourceId, new Tags(tags, version(resourceId) + 1));
    }

    void seed(String resourceId, Map<String, String> tags) {
        sets.seed(resourceId, new Tags(tags, 1));
    }

    void delete(String resourceId) {
        sets.delete(resourceId);
    }
}
