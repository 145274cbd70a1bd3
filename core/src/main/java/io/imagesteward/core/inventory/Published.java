package io.imagesteward.core.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * What a published parameter holds now.
 *
 * @param created when the image it names was created, if that image still exists and could be read
 */
public record Published(String value, Optional<Instant> created) {

    /** What an image that is there and tells no date is taken for: older than all that tell one. */
    public static final Instant UNDATED = Instant.MIN;
}
