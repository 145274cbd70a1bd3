package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.step.Step;

/** What a workflow can ask the Copy function: to create something. */
public sealed interface CopyTask {

    /** Start a copy; answered with {@link Started}. */
    record Copy(Step.Copying step) implements CopyTask {}

    /** Move a parameter. */
    record Publish(Step.PublishParameter step) implements CopyTask {}

    /** Make an image of something that is none; answered with {@link Started}. */
    record Create(Step.CreateImage step) implements CopyTask {}

    /** The image that was begun, or had been begun before under the same client token or name. */
    record Started(ImageRef image) {}
}
