package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.RegionId;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;

/** The Regions there are, from the list that comes with each version of the AWS SDK. */
final class KnownRegions {

    static final Set<RegionId> ALL = Region.regions().stream()
            .filter(region -> !region.isGlobalRegion())
            .map(region -> new RegionId(region.id()))
            .collect(Collectors.toUnmodifiableSet());

    private KnownRegions() {}
}
