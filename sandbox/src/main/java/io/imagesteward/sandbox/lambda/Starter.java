package io.imagesteward.sandbox.lambda;

import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;

/** How a function that starts reaches AWS: with clients of its own making, or with ones that need no wire. */
@FunctionalInterface
public interface Starter {

    AwsClients connect(Deployed function, LambdaEnvironment environment);
}
