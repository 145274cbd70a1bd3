package io.imagesteward.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * Log groups of functions and workflows: three months, and gone with the stack. Whatever has to last longer is a
 * record in the bucket.
 */
final class Logs {

    private Logs() {}

    static LogGroup group(Construct scope) {
        return defaults(scope).build();
    }

    static LogGroup group(Construct scope, String name) {
        return defaults(scope).logGroupName(name).build();
    }

    private static LogGroup.Builder defaults(Construct scope) {
        return LogGroup.Builder.create(scope, "Logs")
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.DESTROY);
    }
}
