package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What must hold between the states of a flow, beyond each state for itself. */
final class FlowCheck {
    private FlowCheck() {}

    static void connected(Flow flow, JsonNode definitions, Fields fields) {
        if (!definitions.isObject() || definitions.isEmpty()) {
            fields.violation("States is missing or empty");
            return;
        }
        if (!definitions.has(flow.startAt())) {
            fields.violation("StartAt '" + flow.startAt() + "' is not one of its states");
        }
        boolean allRead = flow.states().size() == definitions.size();
        Set<String> reachable = flow.reachable();
        for (State state : flow.states().values()) {
            Fields inner = fields.state(state.name(), definitions.get(state.name()));
            state.targets().stream()
                    .filter(target -> !definitions.has(target))
                    .forEach(target -> inner.violation("Next '" + target + "' is not a state of the same flow"));
            if (allRead && !reachable.contains(state.name())) {
                inner.violation("no state leads here");
            }
        }
    }

    static void leavesAlone(Set<String> outer, JsonNode state, Fields fields) {
        Set<String> assigned = new HashSet<>();
        assignedBy(state, assigned);
        assigned.retainAll(outer);
        assigned.stream()
                .sorted()
                .forEach(name -> fields.violation(
                        "Assign " + name + ": a flow around this one assigns it; inner flows can read it only"));
    }

    /** Adds the variables that this state assigns itself, in its rules and catchers too, but not those of flows inside it. */
    static void assignedBy(JsonNode state, Set<String> names) {
        state.path("Assign").fieldNames().forEachRemaining(names::add);
        state.path("Catch")
                .forEach(catcher -> catcher.path("Assign").fieldNames().forEachRemaining(names::add));
        state.path("Choices").forEach(rule -> rule.path("Assign").fieldNames().forEachRemaining(names::add));
    }
}
