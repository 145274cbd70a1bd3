package io.imagesteward.core.step;

/** The port through which retirement steps reach AWS; only the Retire function has it. */
public interface RetirementOperations {

    /**
     * Does one step.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when it is unknown whether it was done, or may not be tried
     */
    RetirementResult perform(RetirementStep step);
}
