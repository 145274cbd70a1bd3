package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;

/** One thing that a sweep does about what it found. Its name is the same for the same intent: nothing starts twice. */
public sealed interface SweepAction {

    /** One family is distributed. */
    record Distribute(String name, DistributeInput input) implements SweepAction {}

    /** The images of one policy are held against its retirement rule, which begins the retirements that may begin. */
    record Retire(String name, ReviewInput input) implements SweepAction {}

    /** A spoke gives up what a stranger shares with it. */
    record Leave(ImageRef image, AccountId spoke) implements SweepAction {}
}
