package io.imagesteward.sandbox.lambda;

import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.client.LambdaEnvironment;

/** How a function that starts is put together: with clients of its own making, or with ones that need no wire. */
@FunctionalInterface
public interface Starter {

    Wiring start(Deployed function, LambdaEnvironment environment);
}
