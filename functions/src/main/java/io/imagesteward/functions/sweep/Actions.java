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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be started because of what a sweep found. The names are those that the trigger would give: one for each image
 * and sweep, and one review for each policy and day, so that retirements are not begun twice.
 */
final class Actions {

    /** Of a bucket of EC2, for the calls of one distribution or review. */
    private static final Duration MOMENT = Duration.ofMillis(800);

    private static final Duration TOGETHER = MOMENT.multipliedBy(25);

    private static final int SECOND = 1_000;
    private static final int LOOKS = 4;
    /** On a page of DescribeWorkspaceImagePermissions. */
    private static final int RECIPIENTS = 25;

    private final String execution;
    private final Instant now;
    private final List<Paced> all = new ArrayList<>();

    /** @param takes how long the buckets need for the calls that follow, at half of what they let through */
    private record Paced(SweepAction action, Duration takes) {}

    Actions(String execution, Instant now) {
        this.execution = execution;
        this.now = now;
    }

    void add(VersionedPolicy versioned, Judged judged, Observed observed) {
        var policy = versioned.policy().name();
        if (!judged.distribute().isEmpty()) {
            var tags = tags(observed);
            var paces = paces(observed);
            judged.distribute().stream()
                    .map(source -> DistributeInput.of(
                            source,
                            policy,
                            versioned.version(),
                            Cause.of(tags.getOrDefault(source, Map.of()), execution)))
                    .map(input -> new Paced(
                            new SweepAction.Distribute(input.executionName(), input),
                            paces.getOrDefault(input.image(), MOMENT)))
                    .forEach(all::add);
        }
        if (judged.retire()) {
            var input = ReviewInput.daily(policy, now);
            all.add(new Paced(new SweepAction.Retire(input.executionName(), input), MOMENT));
        }
    }

    void leave(Judged judged) {
        judged.leave().stream()
                .map(lent -> new SweepAction.Leave(lent.image(), lent.to().account()))
                .forEach(action -> all.add(new Paced(action, MOMENT)));
    }

    int size() {
        return all.size();
    }

    /**
     * What one child of the workflow starts.
     *
     * @param seconds how long to wait then, before the next begins
     */
    record Batch(List<SweepAction> actions, int seconds) {}

    /** So many together as the buckets can bear at once: many small ones, or one image of WorkSpaces with its recipients. */
    List<Batch> batches() {
        var batches = new ArrayList<Batch>();
        var together = new ArrayList<Paced>();
        for (var action : all) {
            if (!together.isEmpty() && takes(together).plus(action.takes()).compareTo(TOGETHER) > 0) {
                batches.add(batch(together));
                together.clear();
            }
            together.add(action);
        }
        if (!together.isEmpty()) {
            batches.add(batch(together));
        }
        return batches;
    }

    private static Batch batch(List<Paced> together) {
        return new Batch(together.stream().map(Paced::action).toList(), (int)
                Math.ceilDiv(takes(together).toMillis(), SECOND));
    }

    private static Duration takes(List<Paced> actions) {
        return actions.stream().map(Paced::takes).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * A distribution looks at each image of WorkSpaces about four times, the reading back among them: at the image, its tags,
     * and every page of its recipients. All calls to WorkSpaces in a Region share two a second.
     */
    private static Map<ImageRef, Duration> paces(Observed observed) {
        return observed.desktops().stream()
                .collect(Collectors.toMap(
                        Image::ref,
                        image -> Duration.ofSeconds(
                                LOOKS * (3L + image.sharedWith().size() / RECIPIENTS)),
                        (one, same) -> one));
    }

    private static Map<ImageRef, Map<String, String>> tags(Observed observed) {
        return Stream.concat(observed.amis().stream(), observed.desktops().stream())
                .collect(Collectors.toMap(Image::ref, Image::tags, (one, same) -> one));
    }
}
