package io.imagesteward.core.policy;

import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.RegionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Regions that get a copy of each image, and the key each copy is encrypted under. */
public record CopyRule(List<Destination> regions) {

    public CopyRule {
        regions = List.copyOf(regions);
    }

    public Set<RegionId> regionIds() {
        return regions.stream().map(Destination::region).collect(Collectors.toUnmodifiableSet());
    }

    /** One Region; without a key the copy stays as it is, which only an unencrypted image allows. */
    public record Destination(RegionId region, Optional<KmsKey> key) {}
}
