package io.imagesteward.functions.retire;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.ec2.Marks;
import java.util.List;

/** Sets the mark of retirement on a family and takes it off, in the way of its kind. */
public final class Marking {

    private final Wiring wiring;

    public Marking(Wiring wiring) {
        this.wiring = wiring;
    }

    public void put(ImageRef source, List<Marked> family) {
        switch (source.id()) {
            case AmiId _ -> new Marks(wiring.clients()).put(source, family);
            case WorkspaceImageId _ -> wiring.retiring().workspaceMarks().put(source, family);
        }
    }

    /** Nothing may be left of a family, and then there is nothing to take it off. */
    public void remove(List<Marked> family) {
        var now = wiring.clock().instant();
        family.stream().findFirst().map(marked -> marked.image().id()).ifPresent(id -> {
            switch (id) {
                case AmiId _ -> new Marks(wiring.clients()).remove(family, now);
                case WorkspaceImageId _ -> wiring.retiring().workspaceMarks().remove(family, now);
            }
        });
    }
}
