package io.imagesteward.functions.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.policy.ImageKind;
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
import java.util.Comparator;
import java.util.EnumMap;
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

    /** Of a bucket of EC2, for the calls of one distribution or review. */
    private static final Duration MOMENT = Duration.ofMillis(800);

    private static final Duration TOGETHER = MOMENT.multipliedBy(25);

    private static final int SECOND = 1_000;
    private static final int LOOKS = 4;
    /** On a page of DescribeWorkspaceImagePermissions. */
    private static final int RECIPIENTS = 25;

    private final String execution;
    private final Instant now;
    /** EC2 and WorkSpaces have buckets of their own, so that neither waits for the other. */
    private final Map<ImageKind, List<Paced>> lanes = new EnumMap<>(ImageKind.class);

    /** @param takes how long the buckets need for the calls that follow, at half of what they let through */
    private record Paced(SweepAction action, Duration takes) {}

    Actions(String execution, Instant now) {
        this.execution = execution;
        this.now = now;
    }

    void add(VersionedPolicy versioned, Judged judged, Observed observed) {
        var policy = versioned.policy().name();
        var lane = lane(versioned.policy().kind());
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
                    .forEach(lane::add);
        }
        if (judged.retire()) {
            var input = ReviewInput.daily(policy, now);
            lane.add(new Paced(new SweepAction.Retire(input.executionName(), input), MOMENT));
        }
    }

    void leave(Judged judged) {
        judged.leave().stream()
                .map(lent -> new SweepAction.Leave(lent.image(), lent.to().account()))
                .forEach(action -> lane(ImageKind.AMI).add(new Paced(action, MOMENT)));
    }

    int size() {
        return lanes.values().stream().mapToInt(List::size).sum();
    }

    private List<Paced> lane(ImageKind kind) {
        return lanes.computeIfAbsent(kind, k -> new ArrayList<>());
    }

    /**
     * What one child of the workflow starts.
     *
     * @param seconds how long to wait then, before the next begins
     */
    record Batch(List<SweepAction> actions, int seconds) {}

    /** What each lane begins next begins together; the next batch waits for the lane that needs longest. */
    List<Batch> batches() {
        var together = lanes.values().stream().map(Actions::portions).toList();
        var longest = together.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .mapToObj(at -> together.stream()
                        .filter(portions -> at < portions.size())
                        .map(portions -> portions.get(at))
                        .toList())
                .map(Actions::batch)
                .toList();
    }

    /** So many together as the buckets can bear at once: many small ones, or one image of WorkSpaces with its recipients. */
    private static List<List<Paced>> portions(List<Paced> lane) {
        var portions = new ArrayList<List<Paced>>();
        var room = Duration.ZERO;
        for (var action : lane) {
            if (portions.isEmpty() || action.takes().compareTo(room) > 0) {
                portions.add(new ArrayList<>());
                room = TOGETHER;
            }
            portions.getLast().add(action);
            room = room.minus(action.takes());
        }
        return portions;
    }

    private static Batch batch(List<List<Paced>> portions) {
        var longest = portions.stream()
                .map(Actions::takes)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new Batch(
                portions.stream().flatMap(List::stream).map(Paced::action).toList(),
                (int) Math.ceilDiv(longest.toMillis(), SECOND));
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
