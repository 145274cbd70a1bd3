package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.step.Step;

/** What a workflow can ask the Copy function: to create something. */
public sealed interface CopyTask {

    /** Start a copy; answered with {@link Started}. */
    record Copy(Step.Copying step) implements CopyTask {}

    /** Move a parameter. */
    record Publish(Step.PublishParameter step) implements CopyTask {}

    /** The copy that was started, or had been started before under the same client token. */
    record Started(ImageRef image) {}
}
