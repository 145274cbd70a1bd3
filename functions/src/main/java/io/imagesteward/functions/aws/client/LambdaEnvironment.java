package io.imagesteward.functions.aws.client;

import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Everything a Lambda function is given by its surroundings, as one value: so that many functions, each with its own
 * role and variables, can live in one JVM, and so that time has one source.
 */
public record LambdaEnvironment(
        Map<String, String> variables, AwsCredentialsProvider credentials, InstantSource clock, Pause pause) {

    public LambdaEnvironment {
        variables = Map.copyOf(variables);
    }

    /** As Lambda gives it, where waiting is sleeping. */
    public LambdaEnvironment(Map<String, String> variables, AwsCredentialsProvider credentials, InstantSource clock) {
        this(variables, credentials, clock, Pause.asleep());
    }

    /**
     * A variable that must be there.
     *
     * @throws IllegalStateException when the deployment forgot it
     */
    public String variable(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "the environment variable %s is not set; HubStack sets it for every function that needs it"
                            .formatted(name));
        }
        return value;
    }
}
