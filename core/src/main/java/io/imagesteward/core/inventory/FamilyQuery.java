package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import java.util.Optional;
import java.util.Set;

/** What to look at: a source image, the Regions its copies may be in, and the parameter that names it. */
public record FamilyQuery(ImageRef source, Set<RegionId> copyRegions, Optional<String> parameter) {

    public FamilyQuery {
        copyRegions = Set.copyOf(copyRegions);
    }
}
