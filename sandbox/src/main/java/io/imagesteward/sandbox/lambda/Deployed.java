package io.imagesteward.sandbox.lambda;

import java.time.Duration;
import java.util.Map;

/**
 * A function as the template declares it.
 *
 * @param memory in megabytes
 */
public record Deployed(
        String arn,
        String handler,
        String role,
        String account,
        Duration timeout,
        int memory,
        Map<String, String> variables) {

    public Deployed {
        variables = Map.copyOf(variables);
    }
}
