package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Nothing is destroyed before its people have had the days that the policy gives them, counted from its record. */
record GracePeriod(Holdings.Kind kind) implements Invariant {

    @Override
    public String name() {
        return "gracePeriod";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return kind.in(scene)
                .effect(call)
                .filter(Effect.Ends.class::isInstance)
                .map(Effect::member)
                .flatMap(member -> scene.truth()
                        .recordedAt(scene.company(), member.source())
                        .map(recorded -> recorded.plus(Duration.ofDays(Lapse.GRACE_DAYS)))
                        .filter(due -> due.isAfter(scene.now()))
                        .map(due -> early(member, due)));
    }

    private static String early(Member member, Instant due) {
        return "%s goes, and may not before %s".formatted(member, due);
    }
}
