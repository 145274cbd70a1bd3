package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;

/** A place that could not be read, and why. What may be there is unknown, and unknown means keep. */
public record Gap(AccountId account, RegionId region, String why) {

    public Gap(Place place, String why) {
        this(place.account(), place.region(), why);
    }

    public Place place() {
        return new Place(account, region);
    }
}
