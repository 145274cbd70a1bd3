package io.imagesteward.functions.retire;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.workflow.ShareTask;
import io.imagesteward.core.workflow.Shared;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.ec2.Resets;
import java.util.List;

/**
 * Takes an image from everybody. An AMI is disabled afterwards, and whoever wants it back waits for that; an image of
 * WorkSpaces can't be, so here a look at the record keeps a retirement from taking what a restoration has begun to give
 * back.
 */
public final class TakingAway {

    private final Wiring wiring;

    public TakingAway(Wiring wiring) {
        this.wiring = wiring;
    }

    public Shared from(ShareTask.UnshareFromAll task) {
        var image = task.image().image();
        return switch (image.id()) {
            case AmiId _ -> {
                new Resets(wiring.clients()).unshareFromAll(task.image());
                yield new Shared(image, 1, List.of("unshare from all"));
            }
            case WorkspaceImageId _ ->
                isOurs(task) ? taken(task) : new Shared(image, 0, List.of("nothing: it is being restored"));
        };
    }

    private Shared taken(ShareTask.UnshareFromAll task) {
        var image = task.image().image();
        wiring.retiring().workspacePermissions().unshareFromAll(image);
        return new Shared(image, 1, List.of("unshare from all"));
    }

    /** Otherwise the gate, which comes next, finds the same and says so. */
    private boolean isOurs(ShareTask.UnshareFromAll task) {
        return wiring.archive()
                .records()
                .read(task.source())
                .filter(record -> record.execution().equals(task.execution()))
                .isPresent();
    }
}
