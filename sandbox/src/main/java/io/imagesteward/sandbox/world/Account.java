package io.imagesteward.sandbox.world;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Regions;

/** An AWS account of the world. */
public final class Account {

    private final String id;
    private final Services services;
    private final Regions regions;

    Account(String id, Services services, Regions regions) {
        this.id = id;
        this.services = services;
        this.regions = regions;
    }

    public String id() {
        return id;
    }

    public Site region(String region) {
        if (!regions.enabled(id, region)) {
            throw new IllegalArgumentException(
                    "Account %s cannot use Region %s; opt in first, or use one that is on by default"
                            .formatted(id, region));
        }
        return new Site(services, new Place(id, region));
    }

    /** Switches a Region off, as if it were one of those that an account has to opt in to. */
    public Account optOut(String region) {
        regions.close(id, region);
        return this;
    }

    /** Switches on a Region that is off by default, such as af-south-1, or was switched off. */
    public Account optIn(String region) {
        regions.optIn(id, region);
        return this;
    }
}
