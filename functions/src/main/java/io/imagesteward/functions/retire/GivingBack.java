package io.imagesteward.functions.retire;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.plan.RestorePlan;
import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.ShareTask;
import io.imagesteward.core.workflow.Shared;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives an image back to those who had it. Whoever has got it meanwhile keeps it, and the public gets nothing. */
public final class GivingBack {

    private final Records records;
    private final ImageOperations operations;

    public GivingBack(Wiring wiring) {
        this(wiring.archive().records(), wiring.operations());
    }

    GivingBack(Records records, ImageOperations operations) {
        this.records = records;
        this.operations = operations;
    }

    public Shared share(ShareTask.ShareAsRecorded task) {
        var member = records.read(task.source())
                .flatMap(record -> record.member(task.image()))
                .orElseThrow(() ->
                        new Rejected("no record of %s tells who had %s".formatted(task.source(), task.image()), null));
        var steps = steps(member);
        steps.forEach(operations::perform);
        return new Shared(
                task.image(),
                steps.isEmpty() ? 0 : 1,
                steps.stream().map(Step::describe).toList());
    }

    /** Giving what somebody has already succeeds and changes nothing, so nothing is read before. */
    private static List<Step> steps(RetirementRecord.Member member) {
        return switch (member) {
            case RetirementRecord.AmiMember ami -> steps(ami);
            case RetirementRecord.WorkspaceMember desktop ->
                desktop.sharedWith().isEmpty()
                        ? List.of()
                        : List.of(new Step.ShareWorkspaceImage(desktop.image(), desktop.sharedWith()));
        };
    }

    private static List<Step> steps(RetirementRecord.AmiMember member) {
        var steps = new ArrayList<Step>();
        var launching = RestorePlan.lost(member.launchPermissions(), Set.of());
        if (!launching.isEmpty()) {
            steps.add(new Step.ShareAmi(member.image(), launching));
        }
        for (var volume : member.snapshots()) {
            var accounts = RestorePlan.lost(volume.volumePermissions(), Set.of()).stream()
                    .filter(Principal.Account.class::isInstance)
                    .map(Principal.Account.class::cast)
                    .collect(Collectors.toSet());
            if (!accounts.isEmpty()) {
                steps.add(new Step.ShareSnapshot(volume.ref(), accounts));
            }
        }
        return steps;
    }
}
