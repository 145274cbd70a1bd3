package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A way out of a state: its Output, Assign and Next. States, choice rules and catchers all leave this way. Output and Assign
 * are computed from the same values, those on entry; the new variables are seen by the next state only.
 */
record Exit(Optional<Template> output, Map<String, Template> assign, Optional<String> next) {
    static Exit read(Fields fields, Optional<String> next) {
        return new Exit(fields.template("Output"), fields.assignments(), next);
    }

    Transition leave(Visit visit, JsonNode otherwise) {
        JsonNode result = output.map(visit::evaluate).orElse(otherwise);
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        assign.forEach((name, value) ->
                assigned.put(name, Payload.checked(visit.evaluate(value), "The variable '" + name + "'")));
        return new Transition(
                Payload.checked(result, "The output of the state '" + visit.state() + "'"), assigned, next);
    }
}
