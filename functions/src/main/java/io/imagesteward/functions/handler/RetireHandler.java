package io.imagesteward.functions.handler;

import io.imagesteward.core.failure.Rejected;
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
        this.operations = wiring.retirementOperations();
    }

    @Override
    Object handle(RetireTask task) {
        return switch (task) {
            case RetireTask.AskForUsage(var images, var token) ->
                new RetireTask.Asked(
                        wiring.usageReports().ask(images, token, wiring.clock().instant()));
            case RetireTask.Deprecate(var image) -> done(new RetirementStep.DeprecateAmi(image));
            case RetireTask.Disable(var image) -> done(new RetirementStep.DisableAmi(image));
            case RetireTask.Enable(var image) -> done(new RetirementStep.EnableAmi(image));
            case RetireTask.Delete delete -> new Deleting(wiring).delete(delete);
            case RetireTask.DeleteSnapshots delete -> new Deleting(wiring).delete(delete);
            case RetireTask.Recover recover -> recover(recover);
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
