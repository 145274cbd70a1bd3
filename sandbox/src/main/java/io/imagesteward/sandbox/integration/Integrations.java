package io.imagesteward.sandbox.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.iam.Request;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.lambda.Lambda;
import io.imagesteward.sandbox.lambda.LambdaTasks;
import io.imagesteward.sandbox.workflow.MachineRoom;
import io.imagesteward.sandbox.workflow.TaskFailed;
import io.imagesteward.sandbox.workflow.TaskRunner;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The integrations of a state machine, by the ARN that its Task states name. One that is missing is an error. */
public record Integrations(Map<String, TaskRunner> byResource, Roles roles, String role) implements TaskRunner {

    public Integrations {
        byResource = Map.copyOf(byResource);
    }

    /** All that a state machine with this role can do here, in the room it stands in. */
    public static Integrations of(Surroundings around, Supplier<MachineRoom> room, String role) {
        var functions = new LambdaTasks(around.lambda(), around.roles(), role);
        var objects = new ObjectTasks(around.site(), around.roles(), role);
        return new Integrations(
                Map.of(
                        LambdaTasks.INVOKE,
                        functions,
                        LambdaTasks.INVOKE_AND_WAIT,
                        functions,
                        StartExecutionTasks.RESOURCE,
                        new StartExecutionTasks(room, around.roles(), role),
                        ObjectTasks.GET,
                        objects,
                        ObjectTasks.LIST,
                        objects,
                        ObjectTasks.PUT,
                        objects),
                around.roles(),
                role);
    }

    /** What integrations reach. */
    public record Surroundings(Lambda lambda, Roles roles, ObjectTasks.Site site) {}

    @Override
    public void authorize(String action, String resource) throws TaskFailed {
        if (!roles.allows(new Request(role, action, List.of(resource), Map.of()))) {
            throw new TaskFailed(
                    "States.Permissions",
                    "%s is not authorized to perform: %s on resource: %s".formatted(role, action, resource));
        }
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
