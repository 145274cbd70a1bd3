package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** {@code $states.context} as far as it is the same in every state of an execution. */
record ExecutionContext(Order order, Instant start) {
    ObjectNode json() {
        ObjectNode execution = Trail.details()
                .put("Id", order.arn())
                .put("Name", order.name())
                .put("RoleArn", order.machine().roleArn())
                .put("StartTime", start.toString());
        execution.set("Input", order.input());
        ObjectNode machine = Trail.details()
                .put("Id", order.machine().arn())
                .put("Name", order.machine().machine().name());
        ObjectNode context = Trail.details();
        context.set("Execution", execution);
        context.set("StateMachine", machine);
        return context;
    }
}
