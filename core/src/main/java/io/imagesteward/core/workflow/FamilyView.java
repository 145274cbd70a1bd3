package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Plan;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the Observe function tells the workflow: where a family stands and the work it needs.
 *
 * @param complete false when a place could not be read, so that the workflow looks again before it believes the rest
 * @param decisions every decision in words, for people who read the execution
 */
public record FamilyView(
        Plan.Status status,
        long lookAgainSeconds,
        boolean complete,
        List<CopyWork> copies,
        List<ShareWork> shares,
        List<Step.PublishParameter> publications,
        List<ImageRef> members,
        List<Problem> problems,
        List<String> decisions) {

    public static FamilyView of(ImageRef image, Plan plan, Inventory inventory) {
        return new FamilyView(
                plan.status(),
                plan.lookAgain().toSeconds(),
                inventory.completeness().isFull(),
                Stream.concat(
                                plan.copies().stream().map(CopyWork::start),
                                plan.pendingCopies().stream().map(CopyWork::await))
                        .toList(),
                plan.shares().entrySet().stream()
                        .map(e -> new ShareWork(e.getKey(), e.getValue()))
                        .toList(),
                plan.publications(),
                Stream.concat(inventory.source().stream(), inventory.copies().stream())
                        .map(Ami::ref)
                        .toList(),
                plan.attention().stream()
                        .map(d -> Problem.of(image.account(), d))
                        .toList(),
                plan.decisions().stream().map(FamilyView::inWords).toList());
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
