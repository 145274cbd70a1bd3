package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.lambda.AsyncInvoker;
import io.imagesteward.sandbox.lambda.Deployed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Functions, their versions and aliases, and who may call them. */
final class FunctionKinds {

    private FunctionKinds() {}

    static Physical function(Stack stack, String logicalId, JsonNode properties) {
        var name = stack.named(logicalId);
        var arn = stack.arn("lambda", "function:" + name);
        var variables = new HashMap<String, String>();
        properties
                .at("/Environment/Variables")
                .properties()
                .forEach(v -> variables.put(v.getKey(), v.getValue().asText()));
        var role = properties.path("Role").asText();
        var timeout = Duration.ofSeconds(properties.path("Timeout").asLong(3));
        int memory = properties.path("MemorySize").asInt(128);
        var handler = properties.path("Handler").asText();
        var function = new Deployed(arn, handler, role, stack.account(), timeout, memory, variables);
        stack.later(sandbox -> {
            if (!sandbox.roles().trusts(role, "lambda.amazonaws.com")) {
                throw new IllegalArgumentException("the role of %s does not trust Lambda".formatted(logicalId));
            }
            sandbox.lambda().add(arn, function);
        });
        return Physical.arn(name, arn);
    }

    static Physical version(Stack stack, String logicalId, JsonNode properties) {
        var arn = alsoKnownAs(stack, properties, "1");
        return new Physical(arn, Map.of("Version", "1"));
    }

    static Physical alias(Stack stack, String logicalId, JsonNode properties) {
        var arn = alsoKnownAs(stack, properties, properties.path("Name").asText());
        return new Physical(arn, Map.of("AliasArn", arn));
    }

    static Physical eventInvokeConfig(Stack stack, String logicalId, JsonNode properties) {
        var function = arn(stack, properties.path("FunctionName").asText());
        var qualified = function + ":" + properties.path("Qualifier").asText();
        var onFailure = new AsyncInvoker.OnFailure(
                properties.path("MaximumRetryAttempts").asInt(2),
                properties.at("/DestinationConfig/OnFailure/Destination").asText());
        stack.later(sandbox -> sandbox.events().configure(qualified, onFailure));
        return Physical.named(stack.named(logicalId));
    }

    static Physical permission(Stack stack, String logicalId, JsonNode properties) {
        var function = properties.path("FunctionName").asText();
        var rule = properties.path("SourceArn").asText();
        stack.later(sandbox -> sandbox.events().permit(function, rule));
        return Physical.named(stack.named(logicalId));
    }

    private static String alsoKnownAs(Stack stack, JsonNode properties, String qualifier) {
        var arn = arn(stack, properties.path("FunctionName").asText());
        stack.later(sandbox ->
                sandbox.lambda().add(arn + ":" + qualifier, sandbox.lambda().function(arn)));
        return arn + ":" + qualifier;
    }

    private static String arn(Stack stack, String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : stack.arn("lambda", "function:" + nameOrArn);
    }
}
