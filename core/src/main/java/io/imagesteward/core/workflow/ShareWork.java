package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.step.Step;
import java.util.List;

/** The permission changes one image needs, in the order in which they are to be made. */
public record ShareWork(ImageRef image, List<Step> steps) {

    public ShareWork {
        steps = List.copyOf(steps);
    }
}
