package io.imagesteward.sandbox.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.imagesteward.sandbox.iam.Request;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.workflow.MachineRoom;
import io.imagesteward.sandbox.workflow.TaskFailed;
import io.imagesteward.sandbox.workflow.TaskRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * A workflow that starts another and does not wait for it. The names of its errors are those of the service's
 * exceptions, after "StepFunctions.".
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">Start workflow
 *     executions from a running one</a>
 */
public final class StartExecutionTasks implements TaskRunner {

    public static final String RESOURCE = "arn:aws:states:::states:startExecution";

    private static final String START = "states:StartExecution";
    private static final String ERRORS = "StepFunctions.";

    private final Supplier<MachineRoom> room;
    private final Roles roles;
    private final String role;

    public StartExecutionTasks(Supplier<MachineRoom> room, Roles roles, String role) {
        this.room = room;
        this.roles = roles;
        this.role = role;
    }

    @Override
    public JsonNode run(String resource, JsonNode arguments) throws TaskFailed {
        var machine = arguments.path("StateMachineArn").asText();
        if (!roles.allows(new Request(role, START, List.of(machine), Map.of()))) {
            throw new TaskFailed(
                    ERRORS + "AccessDeniedException",
                    "%s is not authorized to perform: %s on resource: %s".formatted(role, START, machine));
        }
        var name =
                Optional.of(arguments.path("Name")).filter(JsonNode::isTextual).map(JsonNode::asText);
        try {
            var execution = room.get().start(machine, name, input(arguments.path("Input")));
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("ExecutionArn", execution.arn())
                    .put("StartDate", execution.start().toString());
        } catch (SfnException refused) {
            throw new TaskFailed(ERRORS + refused.getClass().getSimpleName(), String.valueOf(refused.getMessage()));
        }
    }

    private static String input(JsonNode input) {
        return input.isMissingNode() ? "{}" : input.isTextual() ? input.asText() : input.toString();
    }
}
