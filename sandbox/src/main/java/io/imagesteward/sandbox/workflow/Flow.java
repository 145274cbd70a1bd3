package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** States and where they start: a whole machine, a branch of a Parallel state or the processor of a Map state. */
record Flow(String startAt, Map<String, State> states) {
    /** Reads a flow; {@code outer} are the variables that the flows around it assign, which it must leave alone. */
    static Flow read(Fields fields, Set<String> outer) {
        String startAt = fields.requiredText("StartAt");
        JsonNode definitions = fields.take("States").orElseGet(JsonNodeFactory.instance::objectNode);
        Set<String> own = new HashSet<>(outer);
        definitions.forEach(state -> FlowCheck.assignedBy(state, own));
        Map<String, State> states = new LinkedHashMap<>();
        definitions.properties().forEach(state -> {
            Fields inner = fields.state(state.getKey(), state.getValue());
            FlowCheck.leavesAlone(outer, state.getValue(), inner);
            StateReader.read(state.getKey(), inner, own).ifPresent(read -> states.put(state.getKey(), read));
        });
        var flow = new Flow(startAt, states);
        FlowCheck.connected(flow, definitions, fields);
        return flow;
    }

    JsonNode run(Branch branch, JsonNode input) {
        JsonNode data = input;
        State state = state(startAt);
        while (true) {
            Transition transition = stay(state, branch, data);
            branch.scope().assign(transition.assigned());
            data = transition.output();
            if (transition.next().isEmpty()) {
                return data;
            }
            state = state(transition.next().get());
        }
    }

    private Transition stay(State state, Branch branch, JsonNode input) {
        branch.run().countTransition();
        branch.trail()
                .record(
                        HistoryEventType.fromValue(state.type() + "StateEntered"),
                        state.name(),
                        Trail.details().set("input", input));
        Transition transition = state.run(Visit.enter(branch, state.name(), input));
        branch.trail()
                .record(
                        HistoryEventType.fromValue(state.type() + "StateExited"),
                        state.name(),
                        Trail.details().set("output", transition.output()));
        return transition;
    }

    private State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalStateException(
                    "state '" + name + "' is not in this flow, which the check of the definition missed");
        }
        return state;
    }

    /** The states that can be reached, in the order they are found. */
    Set<String> reachable() {
        Set<String> reached = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(Set.of(startAt));
        while (!ahead.isEmpty()) {
            String name = ahead.pop();
            State state = states.get(name);
            if (state != null && reached.add(name)) {
                ahead.addAll(state.targets());
            }
        }
        return reached;
    }
}
