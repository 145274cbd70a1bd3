package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Regions;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.events.EventBuses;
import io.imagesteward.sandbox.aws.kms.Kms;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * EC2 in all Regions.
 *
 * <p>State is kept by Region and not by account: an image that is shared is one image that several accounts see.
 */
public final class Ec2 {

    private final Surroundings surroundings;
    private final Regions names;
    private final Kms kms;
    private final EventBuses events;
    private final Map<String, Ec2Region> regions = new HashMap<>();
    private volatile Ec2Settings settings = Ec2Settings.defaults();

    public Ec2(Surroundings surroundings, Regions names, Kms kms, EventBuses events) {
        this.surroundings = surroundings;
        this.names = names;
        this.kms = kms;
        this.events = events;
    }

    public void settings(Ec2Settings settings) {
        this.settings = settings;
    }

    public Ec2Client backend(Place place) {
        return new Ec2Backend(new Ec2Scope(this, place));
    }

    public Ec2Place in(Place place) {
        return new Ec2Place(new Ec2Scope(this, place));
    }

    /** Whether an account sees an image that is ready to be launched, as Parameter Store asks before it takes its id. */
    public boolean isUsable(Place place, String imageId) {
        var visibility = new Visibility(place.account(), surroundings.organization());
        return region(place.region())
                .images()
                .latest(imageId)
                .filter(visibility::mayLaunch)
                .isPresent();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Regions names() {
        return names;
    }

    Kms kms() {
        return kms;
    }

    EventBuses events() {
        return events;
    }

    Ec2Settings settings() {
        return settings;
    }

    Ec2Region region(String name) {
        return regions.computeIfAbsent(name, n -> Ec2Region.named(n, surroundings));
    }

    /** The key that EBS takes for an account when none is named. */
    String defaultEbsKey(Place place) {
        return Optional.ofNullable(region(place.region()).ledger().ebsDefaults().get(place.account()))
                .flatMap(EbsDefaults::key)
                .orElseGet(() -> kms.awsManagedEbsKey(place).arn());
    }
}
