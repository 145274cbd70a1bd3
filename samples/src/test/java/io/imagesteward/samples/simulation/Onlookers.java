package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageRequest;

/**
 * People who notice that an image is on its way out, and get in the way while that can still be undone: at any time of the
 * grace period, when it has hardly begun, and in the minutes between the last questions and the deletion. Chance alone
 * would seldom strike there.
 */
record Onlookers(OtherPeople people, Instant until, RandomGenerator chance) implements Gate {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final int ONE_IN = 4;

    @Override
    public void after(Call call) {
        if (call.caller().role().isEmpty()) {
            return;
        }
        switch (call.request()) {
            case DisableImageRequest gone -> act(call.region(), gone.imageId(), chance.nextBoolean() ? GRACE : AT_ONCE);
            case CreateImageUsageReportRequest asked -> act(call.region(), asked.imageId(), AT_ONCE);
            default -> {}
        }
    }

    private void act(String region, String id, Duration within) {
        if (chance.nextInt(ONE_IN) != 0) {
            return;
        }
        var delay = Duration.ofSeconds(chance.nextInt((int) within.toSeconds()));
        var scene = people.scene();
        if (scene.now().plus(delay).isBefore(until)) {
            scene.sandbox().time().after(delay, () -> people.meddle(region, id));
        }
    }
}
