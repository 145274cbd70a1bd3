package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.step.Step;
import java.util.Optional;

/** One Region's copy to see through: to be started, or already on its way. */
public record CopyWork(RegionId region, Optional<Step.CopyAmi> step, Optional<ImageRef> copy) {

    static CopyWork start(Step.CopyAmi step) {
        return new CopyWork(step.region(), Optional.of(step), Optional.empty());
    }

    static CopyWork await(ImageRef copy) {
        return new CopyWork(copy.region(), Optional.empty(), Optional.of(copy));
    }
}
