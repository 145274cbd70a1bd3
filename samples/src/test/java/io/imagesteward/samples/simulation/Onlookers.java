package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageRequest;

/**
 * People who notice that an image is on its way out, and get in the way while that can still be undone: at any time of the
 * grace period, when it has hardly begun, and in the minutes between the last questions and the deletion. Chance alone
 * would seldom strike there.
 */
record Onlookers(Scene scene, Instant until, RandomGenerator chance, int oneIn, Function<Call, Optional<Moment>> notice)
        implements Gate {

    static final Duration GRACE = Duration.ofHours(24);
    static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final int ONE_IN = 4;

    /** What somebody may do because of a call, and when at the earliest and how long after that at the latest. */
    record Moment(Runnable deed, Duration earliest, Duration within) {}

    /** Those who look at AMIs. */
    static Onlookers ofAmis(OtherPeople people, Instant until, RandomGenerator chance) {
        return new Onlookers(people.scene(), until, chance, ONE_IN, call -> switch (call.request()) {
            case DisableImageRequest gone ->
                moment(people, call.region(), gone.imageId(), chance.nextBoolean() ? GRACE : AT_ONCE);
            case CreateImageUsageReportRequest asked -> moment(people, call.region(), asked.imageId(), AT_ONCE);
            default -> Optional.empty();
        });
    }

    private static Optional<Moment> moment(OtherPeople people, String region, String id, Duration within) {
        return Optional.of(new Moment(() -> people.meddle(region, id), Duration.ZERO, within));
    }

    @Override
    public void after(Call call) {
        if (call.caller().role().isPresent()) {
            notice.apply(call).ifPresent(this::act);
        }
    }

    private void act(Moment moment) {
        if (chance.nextInt(oneIn) != 0) {
            return;
        }
        var delay = moment.earliest()
                .plusSeconds(chance.nextInt((int) moment.within().toSeconds()));
        if (scene.now().plus(delay).isBefore(until)) {
            scene.sandbox().time().after(delay, moment.deed());
        }
    }
}
