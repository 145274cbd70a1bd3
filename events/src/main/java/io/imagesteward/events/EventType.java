package io.imagesteward.events;

import java.util.Locale;

/**
 * The two fields of an event that EventBridge rules match on, kept in one place so that the rule which lets an event
 * through, the code that reads it and the code that sends it cannot disagree.
 */
public sealed interface EventType permits HeardType, SaidType {
    /** The {@code source} of everything that Image Steward says, and of the requests people send to it. */
    String IMAGE_STEWARD = "image-steward";

    /** The {@code source} field of the envelope. */
    String source();

    /** The {@code detail-type} field of the envelope. */
    String detailType();

    /** The constant's name, from which the resource names follow. */
    String name();

    /** Class path location of the JSON Schema (draft 2020-12) for the whole envelope. */
    default String schema() {
        return resource("schema");
    }

    /** Class path location of one example of the whole envelope, shaped like a real one. */
    default String example() {
        return resource("example");
    }

    private String resource(String folder) {
        var kebabName = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "/io/imagesteward/events/%s/%s.json".formatted(folder, kebabName);
    }
}
