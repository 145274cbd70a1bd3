package io.imagesteward.functions.handler;

import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.ShareWork;
import io.imagesteward.core.workflow.Shared;
import io.imagesteward.functions.Wiring;

/** Gives and takes permissions of one image, in the order of the plan. Its role can do nothing else. */
public final class ShareHandler extends JsonHandler<ShareWork, Shared> {

    private final ImageOperations operations;

    /** For the managed runtime. */
    public ShareHandler() {
        this(Wiring.ofLambda());
    }

    public ShareHandler(Wiring wiring) {
        super(ShareWork.class);
        this.operations = wiring.operations();
    }

    @Override
    Shared handle(ShareWork work) {
        work.steps().forEach(operations::perform);
        return new Shared(
                work.image(),
                work.steps().isEmpty() ? 0 : 1,
                work.steps().stream().map(Step::describe).toList());
    }
}
