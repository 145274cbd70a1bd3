package io.imagesteward.functions.handler;

import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.core.workflow.CopyTask;
import io.imagesteward.functions.Wiring;

/** Creates: copies of images, and the parameters that name them. Its role can neither share nor delete. */
public final class CopyHandler extends JsonHandler<CopyTask, Object> {

    private final ImageOperations operations;

    /** For the managed runtime. */
    public CopyHandler() {
        this(Wiring.ofLambda());
    }

    public CopyHandler(Wiring wiring) {
        super(CopyTask.class);
        this.operations = wiring.operations();
    }

    @Override
    Object handle(CopyTask task) {
        return switch (task) {
            case CopyTask.Copy(var step) -> started(step, operations.perform(step));
            case CopyTask.Create(var step) -> started(step, operations.perform(step));
            case CopyTask.Publish(var step) -> {
                operations.perform(step);
                yield step;
            }
        };
    }

    private static CopyTask.Started started(Step step, StepResult result) {
        return switch (result) {
            case StepResult.Pending(var image) -> new CopyTask.Started(image);
            case StepResult.Changed done -> throw new IllegalStateException(step.describe() + " named no image");
            case StepResult.Unchanged done -> throw new IllegalStateException(step.describe() + " named no image");
        };
    }
}
