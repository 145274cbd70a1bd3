package io.imagesteward.core.step;

/** The port through which steps reach AWS; implemented by the functions that may change something. */
public interface ImageOperations {

    /**
     * Does one step.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when it could not be done, saying what to do about it
     */
    StepResult perform(Step step);
}
