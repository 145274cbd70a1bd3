package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose use is asked for.
 *
 * @param reportsSince only usage reports made at or after this time count; empty means that none were asked for
 */
public record UsageQuery(List<ImageRef> images, Optional<Instant> reportsSince) {

    public UsageQuery {
        images = List.copyOf(images);
    }
}
