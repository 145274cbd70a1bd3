package io.imagesteward.sandbox.lambda;

import io.imagesteward.functions.LambdaEnvironment;
import io.imagesteward.functions.Wiring;

/** How a function that starts is put together: with clients of its own making, or with ones that need no wire. */
@FunctionalInterface
public interface Starter {

    Wiring start(Deployed function, LambdaEnvironment environment);
}
