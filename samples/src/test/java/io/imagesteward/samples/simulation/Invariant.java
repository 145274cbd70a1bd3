package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Optional;

/**
 * What must never happen, whatever goes wrong around it. It is asked about every call of a function that passed all gates,
 * just before it takes effect, and sees the world as it truly is.
 */
interface Invariant {

    /** As the design names it. */
    String name();

    /** What is wrong with the call, if anything is. */
    Optional<String> brokenBy(Call call, Scene scene);

    /** What is wrong now that the call has taken effect and its answer has reached the function. */
    default Optional<String> brokenAfter(Call call, Scene scene) {
        return Optional.empty();
    }
}
