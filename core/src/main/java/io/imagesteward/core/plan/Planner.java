package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.plan.Plan.Status;
import io.imagesteward.core.policy.ImagePolicy;
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
            case DEREGISTERED ->
                Enforcement.only(policy, Status.GONE, image, Reason.Code.GONE, "the image is deregistered");
            case DISABLED ->
                Enforcement.only(
                        policy,
                        Status.REFUSED,
                        image,
                        Reason.Code.UNUSABLE,
                        "the image is disabled, and a disabled image can't be shared; enable it first");
            case FAILED, UNUSABLE ->
                Enforcement.only(
                        policy,
                        Status.REFUSED,
                        image,
                        Reason.Code.UNUSABLE,
                        "the image can't be used: " + source.stateReason());
        };
    }

    /** What a copy needs that has just become available and whose keys were read; it is shared with nobody yet. */
    public static List<Decision> planCopy(ImagePolicy policy, Ami copy) {
        return Enforcement.leftAlone(copy)
                .<List<Decision>>map(
                        reason -> List.of(new Decision.Keep(copy.ref().region(), Optional.of(copy.ref()), reason)))
                .orElseGet(() -> SharingPlan.of(policy.share(), copy));
    }

    private static Plan unseen(ImagePolicy policy, ImageRef image, Inventory inventory) {
        return inventory
                .completeness()
                .gapAt(image.place())
                .map(gap -> Enforcement.only(policy, Status.REFUSED, image, Reason.Code.UNREACHABLE, gap.why()))
                .orElseGet(() -> Enforcement.only(
                        policy,
                        Status.GONE,
                        image,
                        Reason.Code.GONE,
                        "%s owns no such image in %s: deregistered, another account's, or never there"
                                .formatted(image.account(), image.region())));
    }

    private static Plan available(ImagePolicy policy, Inventory inventory, Ami source, Instant now) {
        return new Enforcement(policy, source, thing -> ChangeLimit.holders(inventory, thing))
                .of(() -> family(policy, inventory, source, now), () -> possible(policy, inventory, source, now));
    }

    /** A source that can't be shared is not copied either; what is too much of sharing is taken back all the same. */
    private static List<Decision> possible(ImagePolicy policy, Inventory inventory, Ami source, Instant now) {
        var decisions = family(policy, inventory, source, now);
        return Shareable.obstacle(policy.share(), source)
                .map(obstacle -> SharingPlan.takingAway(source, obstacle, decisions))
                .orElse(decisions);
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
        for (var pull : policy.copy().into()) {
            decisions.addAll(copyPlan.of(pull));
            copyPlan.memberAt(pull.place()).ifPresent(members::add);
        }
        // Whether a newer image is published shows in the source's Region, which a sweep may have read in part.
        var comparable = inventory.completeness().gapAt(source.ref().place()).isEmpty();
        policy.publish().filter(publication -> comparable).ifPresent(publication -> {
            var publicationPlan = new PublicationPlan(
                    publication, inventory.published(), source.ref(), Optional.of(source.created()));
            var sharing = List.copyOf(decisions);
            members.stream()
                    .filter(member ->
                            inventory.completeness().gapAt(member.ref().place()).isEmpty())
                    .map(member -> publicationPlan.of(member.ref(), sharing))
                    .forEach(decisions::add);
        });
        return decisions;
    }
}
