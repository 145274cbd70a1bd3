package io.imagesteward.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.KnownRegions;
import io.imagesteward.core.image.RegionId;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class KnownRegionsTest {

    @Test
    void theListIsTheOneOfTheSdkWhichIsRenewedWithEveryVersionOfIt() {
        var regions = Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(region -> new RegionId(region.id()))
                .toList();

        assertThat(KnownRegions.ALL)
                .containsExactlyInAnyOrderElementsOf(regions)
                .hasSizeGreaterThan(30);
    }
}
