package io.imagesteward.functions.retire;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.plan.DeletionGuard;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.step.RetirementOperations;
import io.imagesteward.core.step.RetirementResult;
import io.imagesteward.core.step.RetirementResult.Leaving;
import io.imagesteward.core.step.RetirementStep;
import io.imagesteward.core.workflow.RetireTask;
import io.imagesteward.core.workflow.RetireTask.Deletion.Status;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.ec2.SnapshotInventory;
import io.imagesteward.functions.aws.ec2.SnapshotInventory.Left;
import io.imagesteward.functions.aws.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Deletes, and trusts nobody: right before each call that cannot be undone, everything is read again, and whatever
 * speaks against it stops it.
 */
public final class Deleting {

    private final Function<ImageKind, StockInventory> stocks;
    private final SnapshotInventory snapshots;
    private final Records records;
    private final RetirementOperations operations;

    public Deleting(Wiring wiring) {
        this(
                wiring.retiring()::stock,
                wiring.retiring().snapshots(),
                wiring.archive().records(),
                wiring.retiring().operations());
    }

    Deleting(
            Function<ImageKind, StockInventory> stocks,
            SnapshotInventory snapshots,
            Records records,
            RetirementOperations operations) {
        this.stocks = stocks;
        this.snapshots = snapshots;
        this.records = records;
        this.operations = operations;
    }

    /** One image with its snapshots. */
    public RetireTask.Deletion delete(RetireTask.Delete task) {
        var seen = stocks.apply(ImageKind.of(task.image().id()))
                .image(task.image())
                .filter(image -> image.standing() != Standing.GONE);
        if (seen.isEmpty()) {
            return gone(task.image(), List.of());
        }
        var against = records.read(task.source())
                .map(record -> DeletionGuard.against(seen.get(), record, task.execution()))
                .orElseGet(() -> List.of(unrecorded(task.source())));
        return against.isEmpty()
                ? remove(seen.get().ref())
                : refused(task.image(), against.stream().map(Reason::sentence).toList());
    }

    /** Snapshots that their images left behind. */
    public RetireTask.Leftovers delete(RetireTask.DeleteSnapshots task) {
        var record = records.read(task.source());
        if (record.isEmpty()) {
            return new RetireTask.Leftovers(List.of(unrecorded(task.source()).sentence()));
        }
        var reasons = new ArrayList<String>();
        for (var left : snapshots.stillThere(task.snapshots())) {
            staying(left, record.get(), task.execution()).ifPresent(reasons::add);
        }
        return new RetireTask.Leftovers(reasons);
    }

    private Optional<String> staying(Left left, RetirementRecord record, String execution) {
        var against = DeletionGuard.against(
                left.ref(), left.tags(), snapshots.volumePermissions(left.ref()), record, execution);
        if (!against.isEmpty()) {
            return Optional.of(stays(
                    left.ref(),
                    String.join("; ", against.stream().map(Reason::sentence).toList())));
        }
        if (!left.users().isEmpty()) {
            return Optional.of(stays(left.ref(), left.users() + " is made of it"));
        }
        return switch (operations.perform(new RetirementStep.DeleteSnapshot(left.ref()))) {
            case RetirementResult.Done done -> Optional.empty();
            case RetirementResult.Already already -> Optional.empty();
            case RetirementResult.Deregistered with -> Optional.empty();
            case RetirementResult.Later(var at, var why) -> Optional.of(stays(left.ref(), why));
            case RetirementResult.Refused(var why) -> Optional.of(stays(left.ref(), why));
        };
    }

    private static RetirementStep removal(ImageRef image) {
        return switch (image.id()) {
            case AmiId _ -> new RetirementStep.DeregisterAmi(image);
            case WorkspaceImageId _ -> new RetirementStep.DeleteWorkspaceImage(image);
        };
    }

    private RetireTask.Deletion remove(ImageRef image) {
        return switch (operations.perform(removal(image))) {
            case RetirementResult.Deregistered(var leaving) ->
                gone(
                        image,
                        leaving.stream()
                                .filter(snapshot -> !snapshot.gone())
                                .map(Deleting::inWords)
                                .toList());
            case RetirementResult.Already already -> gone(image, List.of());
            case RetirementResult.Done done -> gone(image, List.of());
            case RetirementResult.Refused(var why) -> refused(image, List.of(why));
            case RetirementResult.Later(var at, var why) ->
                new RetireTask.Deletion(image, Status.LATER, List.of(why), Optional.of(at));
        };
    }

    private static RetireTask.Deletion gone(ImageRef image, List<String> left) {
        return new RetireTask.Deletion(image, Status.GONE, left, Optional.empty());
    }

    private static RetireTask.Deletion refused(ImageRef image, List<String> reasons) {
        return new RetireTask.Deletion(image, Status.REFUSED, reasons, Optional.empty());
    }

    private static Reason unrecorded(ImageRef source) {
        return new Reason(Reason.Code.RECORD_MISSING, "there is no record of a retirement of " + source);
    }

    private static String inWords(Leaving snapshot) {
        return stays(snapshot.snapshot(), "EC2 says " + snapshot.word());
    }

    private static String stays(SnapshotRef snapshot, String why) {
        return "%s stays: %s".formatted(snapshot, why);
    }
}
