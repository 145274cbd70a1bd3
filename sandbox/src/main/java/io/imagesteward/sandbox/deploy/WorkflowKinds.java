package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.events.EventPattern;
import io.imagesteward.sandbox.lambda.AsyncInvoker;
import io.imagesteward.sandbox.workflow.StateMachine;
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
        var name = properties.path("StateMachineName").asText(stack.named(logicalId));
        var arn = stack.arn("states", "stateMachine:" + name);
        var machine = StateMachine.parse(name, definition);
        stack.later(sandbox -> {
            if (!sandbox.roles().trusts(role, "states.amazonaws.com")) {
                throw new IllegalArgumentException("the role of %s does not trust Step Functions".formatted(logicalId));
            }
            sandbox.stepFunctions(stack.account(), stack.region()).room().add(machine, role);
        });
        return new Physical(arn, Map.of("Arn", arn, "Name", name));
    }

    static Physical rule(Stack stack, String logicalId, JsonNode properties) {
        var name = stack.named(logicalId);
        var arn = stack.arn("events", "rule/" + name);
        var pattern = EventPattern.parse(properties.path("EventPattern"));
        for (var target : properties.path("Targets")) {
            var queue = target.at("/DeadLetterConfig/Arn").asText("(none)");
            var delivery = new AsyncInvoker.Target(arn, target.path("Arn").asText(), queue);
            var subscription = name + "/" + target.path("Id").asText();
            stack.later(sandbox -> stack.site(sandbox)
                    .bus()
                    .subscribe(subscription, pattern, event -> sandbox.events().deliver(delivery, event)));
        }
        return Physical.arn(name, arn);
    }
}
