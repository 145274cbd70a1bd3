package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.FastLaunchStateCode;

/** That an account lets Windows launch faster from an image; the snapshots made for it are kept as its own. */
record FastLaunch(String account, String imageId, Instant enabled, int parallel, List<String> snapshots) {

    static final Duration TIME_TO_ENABLE = Duration.ofMinutes(10);

    FastLaunch {
        snapshots = List.copyOf(snapshots);
    }

    FastLaunchStateCode stateAt(Instant now) {
        return enabled.plus(TIME_TO_ENABLE).isAfter(now) ? FastLaunchStateCode.ENABLING : FastLaunchStateCode.ENABLED;
    }
}
