package io.imagesteward.core.step;

import io.imagesteward.core.image.ImageRef;

/** What came of a step. Failures are exceptions of {@code core.failure}; these are the orderly outcomes. */
public sealed interface StepResult {

    /** The world is different now. */
    record Changed(String what) implements StepResult {}

    /** Nothing was done, because nothing is left to do. */
    record Unchanged(String why) implements StepResult {}

    /** AWS has begun; the image shows when it is done. */
    record Pending(ImageRef image) implements StepResult {}
}
