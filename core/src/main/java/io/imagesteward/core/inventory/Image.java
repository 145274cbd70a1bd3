package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.StewardTags;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An image as it was seen. */
public sealed interface Image permits Ami, WorkspaceImage {

    ImageRef ref();

    String name();

    Map<String, String> tags();

    Standing standing();

    /** When it was made, if AWS says so. A copy of WorkSpaces says when its original was. */
    Optional<Instant> made();

    /** Whether we made it from this image: the tag that our copies carry says so. */
    default boolean isCopyOf(ImageRef source) {
        return StewardTags.source(source).equals(tags().get(StewardTags.SOURCE));
    }

    /** Why a person wants this image left alone, if anyone does. */
    default Optional<String> hold() {
        return Optional.ofNullable(tags().get(StewardTags.HOLD));
    }

    default boolean retiring() {
        return StewardTags.isRetiring(tags());
    }
}
