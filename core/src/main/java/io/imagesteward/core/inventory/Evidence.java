package io.imagesteward.core.inventory;

import io.imagesteward.core.image.RegionId;
import java.time.Instant;
import java.util.List;

/** What one source told about the use of images in one Region, or why it told nothing. */
public sealed interface Evidence {

    UsageSource source();

    RegionId region();

    /** Read to its last page. */
    record Told(UsageSource source, RegionId region, Instant asOf, List<Use> uses) implements Evidence {
        public Told {
            uses = List.copyOf(uses);
        }
    }

    /** AWS is still gathering it. */
    record Awaited(UsageSource source, RegionId region) implements Evidence {}

    /** Denied, failed, or never asked for. */
    record Missing(UsageSource source, RegionId region, String why) implements Evidence {}
}
