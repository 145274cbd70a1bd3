package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Reception;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Plan;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the Observe function tells the workflow: where a family stands and the work it needs.
 *
 * @param copies what the hub makes for itself
 * @param pulls what spokes make for themselves, out of what is shared with them
 * @param complete false when a place could not be read, so that the workflow looks again before it believes the rest
 * @param recipients what recipients see, where they were asked; what they do not see is among the problems too
 * @param decisions every decision in words, for people who read the execution
 */
public record FamilyView(
        Plan.Status status,
        long lookAgainSeconds,
        boolean complete,
        List<CopyWork> copies,
        List<CopyWork> pulls,
        List<ShareWork> shares,
        List<Step.PublishParameter> publications,
        List<ImageRef> members,
        List<Problem> problems,
        RecipientsView recipients,
        List<String> decisions) {

    public static FamilyView of(ImageRef image, Plan plan, Inventory inventory) {
        var members = Stream.concat(inventory.source().stream(), inventory.copies().stream())
                .map(Ami::ref)
                .toList();
        return of(image, plan, members, inventory.completeness());
    }

    /** For a family of either kind. */
    public static FamilyView of(ImageRef image, Plan plan, List<ImageRef> members, Completeness completeness) {
        var copies = Stream.concat(
                        plan.copies().stream().map(CopyWork::start),
                        plan.pendingCopies().stream().map(CopyWork::await))
                .collect(Collectors.partitioningBy(work -> work.account().equals(image.account())));
        return new FamilyView(
                plan.status(),
                plan.lookAgain().toSeconds(),
                completeness.isFull(),
                List.copyOf(copies.get(true)),
                List.copyOf(copies.get(false)),
                plan.shares().entrySet().stream()
                        .map(e -> new ShareWork(e.getKey(), e.getValue()))
                        .toList(),
                plan.publications(),
                members,
                plan.attention().stream()
                        .map(d -> Problem.of(image.account(), d))
                        .toList(),
                RecipientsView.none(),
                plan.decisions().stream().map(FamilyView::inWords).toList());
    }

    /** Whether nothing is left to change but parameters, so that recipients can be asked what they have got. */
    public boolean isShared() {
        return switch (status) {
            case ACT, AS_DECLARED -> copies.isEmpty() && pulls.isEmpty() && shares.isEmpty();
            case WAIT, GONE, REFUSED, LEFT_ALONE -> false;
        };
    }

    /**
     * The same, with what recipients say of it.
     *
     * @param tags that they are to see on each image
     */
    public FamilyView received(int accounts, List<Reception> receptions, Map<ImageRef, Map<String, String>> tags) {
        var said = RecipientsView.of(accounts, receptions, tags);
        return new FamilyView(
                status,
                lookAgainSeconds,
                complete,
                copies,
                pulls,
                shares,
                publications,
                members,
                Stream.concat(problems.stream(), said.unseen().stream()).toList(),
                said,
                decisions);
    }

    private static String inWords(Decision decision) {
        return switch (decision) {
            case Decision.Act act ->
                "%s (%s)".formatted(act.step().describe(), act.reason().sentence());
            case Decision.Keep keep ->
                "keep %s as it is (%s)"
                        .formatted(
                                keep.image()
                                        .map(ImageRef::toString)
                                        .orElse(keep.region().value()),
                                keep.reason().sentence());
        };
    }
}
