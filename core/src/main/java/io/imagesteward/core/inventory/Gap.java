package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;

/** A place that could not be read, and why. What may be there is unknown, and unknown means keep. */
public record Gap(AccountId account, RegionId region, String why) {}
