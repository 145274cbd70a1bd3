package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.step.Step;
import java.util.Optional;

/** One copy to see through: to be started, or already on its way. */
public record CopyWork(AccountId account, RegionId region, Optional<Step.Copying> step, Optional<ImageRef> copy) {

    static CopyWork start(Step.Copying step) {
        return new CopyWork(step.account(), step.region(), Optional.of(step), Optional.empty());
    }

    static CopyWork await(ImageRef copy) {
        return new CopyWork(copy.account(), copy.region(), Optional.empty(), Optional.of(copy));
    }
}
