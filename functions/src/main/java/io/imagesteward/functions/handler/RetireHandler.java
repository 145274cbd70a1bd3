package io.imagesteward.functions.handler;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.step.RetirementOperations;
import io.imagesteward.core.step.RetirementResult;
import io.imagesteward.core.step.RetirementStep;
import io.imagesteward.core.workflow.RetireTask;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.retire.Deleting;
import java.util.ArrayList;

/** Takes images out of use and brings them back. No other role can destroy anything, and this one only what is marked. */
public final class RetireHandler extends JsonHandler<RetireTask, Object> {

    private final Wiring wiring;
    private final RetirementOperations operations;

    /** For the managed runtime. */
    public RetireHandler() {
        this(Wiring.ofLambda());
    }

    public RetireHandler(Wiring wiring) {
        super(RetireTask.class);
        this.wiring = wiring;
        this.operations = wiring.retiring().operations();
    }

    @Override
    Object handle(RetireTask task) {
        return switch (task) {
            case RetireTask.AskForUsage ask -> ask(ask);
            case RetireTask.Deprecate(var image) -> done(new RetirementStep.DeprecateAmi(image));
            case RetireTask.Disable(var image) -> disable(image);
            case RetireTask.Enable(var image) -> done(new RetirementStep.EnableAmi(image));
            case RetireTask.Delete delete -> new Deleting(wiring).delete(delete);
            case RetireTask.DeleteSnapshots delete -> new Deleting(wiring).delete(delete);
            case RetireTask.Recover recover -> recover(recover);
        };
    }

    /** Only of AMIs does AWS report who uses them; bundles are looked at by whoever may read them. */
    private RetireTask.Asked ask(RetireTask.AskForUsage task) {
        var now = wiring.clock().instant();
        var amis = task.images().stream()
                .filter(image -> image.id() instanceof AmiId)
                .toList();
        return new RetireTask.Asked(
                amis.isEmpty() ? now : wiring.retiring().usageReports().ask(amis, task.token(), now));
    }

    /** WorkSpaces can't: that nobody has slipped in is what the last look before the deletion is for. */
    private RetireTask.Done disable(ImageRef image) {
        return switch (image.id()) {
            case AmiId _ -> done(new RetirementStep.DisableAmi(image));
            case WorkspaceImageId _ ->
                new RetireTask.Done("%s stays as it is: WorkSpaces can't disable an image".formatted(image));
        };
    }

    /** An image without its snapshots would come back broken, so they come first. */
    private RetireTask.Done recover(RetireTask.Recover task) {
        var done = new ArrayList<String>();
        task.snapshots()
                .forEach(snapshot -> done.add(
                        done(new RetirementStep.RecoverSnapshot(snapshot)).what()));
        if (task.imageToo()) {
            done.add(done(new RetirementStep.RecoverAmi(task.image())).what());
        }
        return new RetireTask.Done(String.join("; ", done));
    }

    private RetireTask.Done done(RetirementStep step) {
        return switch (operations.perform(step)) {
            case RetirementResult.Done(var what) -> new RetireTask.Done(what);
            case RetirementResult.Already(var why) -> new RetireTask.Done(why);
            case RetirementResult.Refused(var why) -> throw new Rejected(why, null);
            case RetirementResult.Later(var at, var why) ->
                throw new Rejected("%s; look again at %s".formatted(why, at), null);
            case RetirementResult.Deregistered gone ->
                throw new IllegalStateException(step.describe() + " deletes nothing");
        };
    }
}
