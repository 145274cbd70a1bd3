package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.step.Step;

/** What a workflow can ask the Observe function. None of it changes anything. */
public sealed interface ObserveTask {

    /** Where a whole family stands, and what it needs. */
    record Family(ImageRef image, String policy) implements ObserveTask {}

    /** How one copy is getting on. */
    record Copy(ImageRef image, String policy) implements ObserveTask {}

    /** Whether a parameter names the image it was moved to. */
    record Parameter(Step.PublishParameter step) implements ObserveTask {}
}
