package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;

/** A place that could not be read, and why. What may be there is unknown, and unknown means keep. */
public record Gap(AccountId account, RegionId region, String why) {

    public Gap(Place place, String why) {
        this(place.account(), place.region(), why);
    }

    /** A place that the account does not use: nobody's failure, and nothing that waiting would mend. */
    public static Gap notEnabled(Place place) {
        return new Gap(
                place,
                "the Region is not enabled for account %s: enable it there, or take it out of the policy"
                        .formatted(place.account()));
    }

    public Place place() {
        return new Place(account, region);
    }
}
