package io.imagesteward.core.inventory;

import io.imagesteward.core.image.RegionId;

/** What a published parameter of some policy names in a Region. Whatever is named is in use by definition. */
public record Pointer(RegionId region, String parameter, String value) {}
