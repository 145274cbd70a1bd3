package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose use is asked for.
 *
 * @param images the source of the family first
 * @param reportsSince only usage reports made at or after this time count; empty means that none were asked for
 * @param spokes where other accounts may have copies of their own
 */
public record UsageQuery(List<ImageRef> images, Optional<Instant> reportsSince, Set<Place> spokes) {

    public UsageQuery {
        images = List.copyOf(images);
        spokes = Set.copyOf(spokes);
    }
}
