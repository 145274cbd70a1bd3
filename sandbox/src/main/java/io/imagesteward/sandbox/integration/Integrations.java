package io.imagesteward.sandbox.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.lambda.Lambda;
import io.imagesteward.sandbox.lambda.LambdaTasks;
import io.imagesteward.sandbox.workflow.MachineRoom;
import io.imagesteward.sandbox.workflow.TaskFailed;
import io.imagesteward.sandbox.workflow.TaskRunner;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The integrations of a state machine, by the ARN that its Task states name. One that is missing is an error. */
public record Integrations(Map<String, TaskRunner> byResource) implements TaskRunner {

    public Integrations {
        byResource = Map.copyOf(byResource);
    }

    /** All that a state machine with this role can do here, in the room it stands in. */
    public static Integrations of(Lambda lambda, Roles roles, Supplier<MachineRoom> room, String role) {
        var functions = new LambdaTasks(lambda, roles, role);
        return new Integrations(Map.of(
                LambdaTasks.INVOKE,
                functions,
                LambdaTasks.INVOKE_AND_WAIT,
                functions,
                StartExecutionTasks.RESOURCE,
                new StartExecutionTasks(room, roles, role)));
    }

    @Override
    public JsonNode run(String resource, JsonNode arguments) throws TaskFailed {
        var integration = byResource.get(resource);
        if (integration == null) {
            throw new IllegalArgumentException("the sandbox runs no tasks of %s; it knows %s"
                    .formatted(resource, new TreeSet<>(byResource.keySet())));
        }
        return integration.run(resource, arguments);
    }
}
