package io.imagesteward.sandbox.aws.autoscaling;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.LaunchConfiguration;

/**
 * Auto Scaling in all accounts and Regions.
 *
 * <p>Its groups launch nothing here. They are what EC2's own view of references to an image leaves out, and so the reason to
 * ask a second service before an image is retired.
 */
public final class AutoScaling {

    /** The groups and launch configurations of one account and Region, by name. */
    record Fleet(
            NavigableMap<String, AutoScalingGroup> groups, NavigableMap<String, LaunchConfiguration> configurations) {}

    private final Surroundings surroundings;
    private final Ec2 ec2;
    private final Map<Place, Fleet> fleets = new HashMap<>();

    public AutoScaling(Surroundings surroundings, Ec2 ec2) {
        this.surroundings = surroundings;
        this.ec2 = ec2;
    }

    public AutoScalingClient backend(Place place) {
        return surroundings.atomically(() -> new AutoScalingBackend(
                surroundings,
                ec2,
                place,
                fleets.computeIfAbsent(place, p -> new Fleet(new TreeMap<>(), new TreeMap<>()))));
    }
}
