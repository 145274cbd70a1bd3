package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.plan.Plan.Status;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a policy declares with what was seen. A pure function: the same policy, inventory and time give the
 * same plan, which is why the plan made before a change and the proof made after it are the same computation.
 */
public final class Planner {

    private Planner() {}

    /** The plan for a family. It is empty when the family is as declared. */
    public static Plan plan(ImagePolicy policy, ImageRef image, Inventory inventory, Instant now) {
        if (inventory.source().isEmpty()) {
            return unseen(policy, image, inventory);
        }
        var source = inventory.source().get();
        return switch (source.state()) {
            case PENDING ->
                new Plan(
                        policy.name(),
                        Status.WAIT,
                        Patience.with(source, now),
                        List.of(Decision.Keep.image(
                                image, Reason.Code.NOT_AVAILABLE_YET, "EC2 is still making this image")));
            case AVAILABLE -> available(policy, inventory, source, now);
            case DEREGISTERED -> only(policy, Status.GONE, image, Reason.Code.GONE, "the image is deregistered");
            case DISABLED ->
                only(
                        policy,
                        Status.REFUSED,
                        image,
                        Reason.Code.UNUSABLE,
                        "the image is disabled, and a disabled image can't be shared; enable it first");
            case FAILED, UNUSABLE ->
                only(
                        policy,
                        Status.REFUSED,
                        image,
                        Reason.Code.UNUSABLE,
                        "the image can't be used: " + source.stateReason());
        };
    }

    /**
     * What a copy needs that has just become available; a fresh copy is shared with nobody. Waiting for it reads no
     * keys, so whether its key can be shared is left to EC2 now, and to the look at the whole family that follows.
     */
    public static List<Decision> planCopy(ImagePolicy policy, Ami copy) {
        return CopyPlan.leftAlone(copy)
                .<List<Decision>>map(
                        reason -> List.of(new Decision.Keep(copy.ref().region(), Optional.of(copy.ref()), reason)))
                .orElseGet(() -> SharingPlan.permissions(policy.share(), copy));
    }

    private static Plan unseen(ImagePolicy policy, ImageRef image, Inventory inventory) {
        return inventory
                .completeness()
                .gapIn(image.region())
                .map(gap -> only(policy, Status.REFUSED, image, Reason.Code.UNREACHABLE, gap.why()))
                .orElseGet(() -> only(
                        policy,
                        Status.GONE,
                        image,
                        Reason.Code.GONE,
                        "%s owns no such image in %s: deregistered, another account's, or never there"
                                .formatted(image.account(), image.region())));
    }

    private static Plan available(ImagePolicy policy, Inventory inventory, Ami source, Instant now) {
        var leftAlone = CopyPlan.leftAlone(source);
        if (leftAlone.isPresent()) {
            return new Plan(
                    policy.name(), Status.LEFT_ALONE, Duration.ZERO, List.of(keep(source.ref(), leftAlone.get())));
        }
        if (policy.mode() == Mode.AUDIT) {
            return audited(policy.name(), family(policy, inventory, source, now));
        }
        var notASource = notASource(source);
        if (notASource.isPresent()) {
            return new Plan(
                    policy.name(), Status.REFUSED, Duration.ZERO, List.of(keep(source.ref(), notASource.get())));
        }
        var decisions = possible(policy, inventory, source, now);
        return ChangeLimit.exceeded(policy.limits(), decisions, inventory)
                .map(reason ->
                        new Plan(policy.name(), Status.REFUSED, Duration.ZERO, List.of(keep(source.ref(), reason))))
                .orElseGet(() -> enforced(policy.name(), source, decisions));
    }

    /** A source that can't be shared is not copied either; what is too much of sharing is taken back all the same. */
    private static List<Decision> possible(ImagePolicy policy, Inventory inventory, Ami source, Instant now) {
        var decisions = family(policy, inventory, source, now);
        return Shareable.obstacle(policy.share(), source)
                .map(obstacle -> SharingPlan.takingAway(source, obstacle, decisions))
                .orElse(decisions);
    }

    /** A copy of a copy would belong to no family that anybody asked for. */
    private static Optional<Reason> notASource(Ami source) {
        return Optional.ofNullable(source.tags().get(StewardTags.SOURCE))
                .map(origin -> new Reason(
                        Reason.Code.A_COPY, "this image is a copy of %s; distribute that one".formatted(origin)));
    }

    private static List<Decision> family(ImagePolicy policy, Inventory inventory, Ami source, Instant now) {
        var copyPlan = new CopyPlan(policy, inventory, source, now);
        var decisions = new ArrayList<Decision>(SharingPlan.of(policy.share(), source));
        var members = new ArrayList<Ami>(List.of(source));
        for (var destination : policy.copy().regions()) {
            if (!destination.region().equals(source.ref().region())) {
                decisions.addAll(copyPlan.of(destination));
                copyPlan.memberIn(destination.region()).ifPresent(members::add);
            }
        }
        policy.publish().ifPresent(publication -> {
            var publicationPlan = new PublicationPlan(publication, inventory, source);
            var sharing = List.copyOf(decisions);
            members.stream()
                    .filter(member -> inventory
                            .completeness()
                            .gapIn(member.ref().region())
                            .isEmpty())
                    .map(member -> publicationPlan.of(member, sharing))
                    .forEach(decisions::add);
        });
        return decisions;
    }

    private static Plan enforced(PolicyName name, Ami source, List<Decision> decisions) {
        var busy = decisions.stream()
                .anyMatch(d -> d instanceof Decision.Act || d.reason().code() == Reason.Code.COPY_PENDING);
        var refused = decisions.stream()
                .filter(d -> d.reason().code().needsAttention())
                .anyMatch(d -> d.image().equals(Optional.of(source.ref())));
        var idle = refused ? Status.REFUSED : Status.AS_DECLARED;
        return new Plan(name, busy ? Status.ACT : idle, Duration.ZERO, decisions);
    }

    private static Plan audited(PolicyName name, List<Decision> decisions) {
        var described = decisions.stream()
                .map(d -> switch (d) {
                    case Decision.Act act ->
                        new Decision.Keep(
                                act.region(),
                                act.image(),
                                new Reason(
                                        Reason.Code.AUDIT_ONLY,
                                        "would " + act.step().describe() + ": "
                                                + act.reason().sentence()));
                    case Decision.Keep keep -> keep;
                })
                .map(Decision.class::cast)
                .toList();
        return new Plan(name, Status.LEFT_ALONE, Duration.ZERO, described);
    }

    private static Plan only(ImagePolicy policy, Status status, ImageRef image, Reason.Code code, String sentence) {
        return new Plan(policy.name(), status, Duration.ZERO, List.of(keep(image, new Reason(code, sentence))));
    }

    private static Decision keep(ImageRef image, Reason reason) {
        return new Decision.Keep(image.region(), Optional.of(image), reason);
    }
}
