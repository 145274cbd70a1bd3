package io.imagesteward.functions.handler;

import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.LeaveView;
import io.imagesteward.core.workflow.ShareTask;
import io.imagesteward.core.workflow.Shared;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.ec2.Declining;
import io.imagesteward.functions.aws.ec2.ShownTags;
import io.imagesteward.functions.retire.GivingBack;
import io.imagesteward.functions.retire.Marking;
import io.imagesteward.functions.retire.TakingAway;
import java.util.List;

/** Gives and takes permissions, and sets the mark of retirement. Its role can neither copy nor delete. */
public final class ShareHandler extends JsonHandler<ShareTask, Object> {

    private final Wiring wiring;
    private final ImageOperations operations;

    /** For the managed runtime. */
    public ShareHandler() {
        this(Wiring.ofLambda());
    }

    public ShareHandler(Wiring wiring) {
        super(ShareTask.class);
        this.wiring = wiring;
        this.operations = wiring.operations();
    }

    @Override
    Object handle(ShareTask task) {
        return switch (task) {
            case ShareTask.Share share -> share(share);
            case ShareTask.Mark(var source, var family) -> {
                new Marking(wiring).put(source, family);
                yield new Shared(source, family.size(), List.of("mark as retiring"));
            }
            case ShareTask.Unmark(var family) -> {
                new Marking(wiring).remove(family);
                yield task;
            }
            case ShareTask.UnshareFromAll all -> new TakingAway(wiring).from(all);
            case ShareTask.Leave(var image, var spoke) ->
                new LeaveView(new Declining(wiring.clients()).leave(image, spoke));
            case ShareTask.ShowTags(var image, var spoke, var tags) -> {
                new ShownTags(wiring.clients()).show(image, spoke, tags);
                yield new Shared(image, 1, List.of("show tags to " + spoke));
            }
            case ShareTask.ShareAsRecorded back -> new GivingBack(wiring).share(back);
        };
    }

    private Shared share(ShareTask.Share task) {
        task.steps().forEach(operations::perform);
        return new Shared(
                task.image(),
                task.steps().isEmpty() ? 0 : 1,
                task.steps().stream().map(Step::describe).toList());
    }
}
