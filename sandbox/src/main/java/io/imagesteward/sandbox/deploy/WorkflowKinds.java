package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.events.EventPattern;
import io.imagesteward.sandbox.lambda.AsyncInvoker;
import java.util.Map;

/** State machines, and the rules that lead to functions. */
final class WorkflowKinds {

    private WorkflowKinds() {}

    static Physical stateMachine(Stack stack, String logicalId, JsonNode properties) {
        var definition = properties.path("DefinitionString").asText();
        for (var substitution : properties.path("DefinitionSubstitutions").properties()) {
            definition = definition.replace(
                    "${" + substitution.getKey() + "}", substitution.getValue().asText());
        }
        var role = properties.path("RoleArn").asText();
        if (!stack.sandbox().roles().trusts(role, "states.amazonaws.com")) {
            throw new IllegalArgumentException("the role of %s does not trust Step Functions".formatted(logicalId));
        }
        var name = properties.path("StateMachineName").asText(stack.named(logicalId));
        var arn =
                stack.sandbox().stepFunctions(stack.account(), stack.region()).addStateMachine(name, definition, role);
        return new Physical(arn, Map.of("Arn", arn, "Name", name));
    }

    static Physical rule(Stack stack, String logicalId, JsonNode properties) {
        var name = stack.named(logicalId);
        var arn = stack.arn("events", "rule/" + name);
        var bus = stack.site().bus();
        var pattern = EventPattern.parse(properties.path("EventPattern"));
        for (var target : properties.path("Targets")) {
            var queue = target.at("/DeadLetterConfig/Arn").asText("(none)");
            var delivery = new AsyncInvoker.Target(arn, target.path("Arn").asText(), queue);
            bus.subscribe(
                    name + "/" + target.path("Id").asText(),
                    pattern,
                    event -> stack.sandbox().events().deliver(delivery, event));
        }
        return Physical.arn(name, arn);
    }
}
