package io.imagesteward.functions.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.policy.VersionedPolicy;
import io.imagesteward.core.sweep.Judged;
import io.imagesteward.core.sweep.Observed;
import io.imagesteward.core.workflow.Cause;
import io.imagesteward.core.workflow.DistributeInput;
import io.imagesteward.core.workflow.ReviewInput;
import io.imagesteward.core.workflow.SweepAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to be started because of what a sweep found. The names are those that the trigger would give: one for each image
 * and sweep, and one review for each policy and day, so that retirements are not begun twice.
 */
final class Actions {

    private static final int TOGETHER = 25;

    private final String execution;
    private final Instant now;
    private final List<SweepAction> all = new ArrayList<>();

    Actions(String execution, Instant now) {
        this.execution = execution;
        this.now = now;
    }

    void add(VersionedPolicy versioned, Judged judged, Observed observed) {
        var policy = versioned.policy().name();
        if (!judged.distribute().isEmpty()) {
            var tags = tags(observed);
            judged.distribute().stream()
                    .map(source -> DistributeInput.of(
                            source,
                            policy,
                            versioned.version(),
                            Cause.of(tags.getOrDefault(source, Map.of()), execution)))
                    .map(input -> new SweepAction.Distribute(input.executionName(), input))
                    .forEach(all::add);
        }
        if (judged.retire()) {
            var input = ReviewInput.daily(policy, now);
            all.add(new SweepAction.Retire(input.executionName(), input));
        }
    }

    void leave(Judged judged) {
        judged.leave()
                .forEach(lent ->
                        all.add(new SweepAction.Leave(lent.image(), lent.to().account())));
    }

    /** What one child of the workflow starts. */
    record Batch(List<SweepAction> actions) {}

    static Object[] batches(List<SweepAction> actions) {
        return IntStream.iterate(0, from -> from < actions.size(), from -> from + TOGETHER)
                .mapToObj(from -> new Batch(actions.subList(from, Math.min(actions.size(), from + TOGETHER))))
                .toArray();
    }

    List<SweepAction> all() {
        return List.copyOf(all);
    }

    private static Map<ImageRef, Map<String, String>> tags(Observed observed) {
        return Stream.concat(observed.amis().stream(), observed.desktops().stream())
                .collect(Collectors.toMap(Image::ref, Image::tags, (one, same) -> one));
    }
}
