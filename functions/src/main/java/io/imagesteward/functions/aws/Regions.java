package io.imagesteward.functions.aws;

import io.imagesteward.core.image.RegionId;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;

/** The Regions the SDK knows; its list is renewed with every version of it. */
final class Regions {

    private static final Set<RegionId> KNOWN = Region.regions().stream()
            .filter(region -> !region.isGlobalRegion())
            .map(region -> new RegionId(region.id()))
            .collect(Collectors.toUnmodifiableSet());

    private Regions() {}

    static Set<RegionId> known() {
        return KNOWN;
    }
}
