package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;

/**
 * Tells a Region that an account does not use from one that refuses it. The Region itself can't tell them apart: to it the
 * account's credentials are not valid, with another error code from each service. The account's other Regions know.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html">DescribeRegions:
 *     AllRegions</a>
 */
public final class EnabledRegions {

    private static final String OFF = "not-opted-in";

    private final AwsClients clients;
    private final RegionId home;

    /** @param home a Region that does answer */
    public EnabledRegions(AwsClients clients, RegionId home) {
        this.clients = clients;
        this.home = home;
    }

    /** Whether AWS says so; what it does not say leaves the refusal what it was. */
    public boolean isNotEnabled(Place place) {
        try {
            return Failures.translating(
                    "DescribeRegions for " + place.account(),
                    () -> clients
                            .in(place.account())
                            .ec2(home)
                            .describeRegions(r -> r.allRegions(true)
                                    .regionNames(place.region().value()))
                            .regions()
                            .stream()
                            .anyMatch(region -> OFF.equals(region.optInStatus())));
        } catch (StewardFailure unknown) {
            return false;
        }
    }
}
