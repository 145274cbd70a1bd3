package io.imagesteward.sandbox.workflow;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * All that an expression can see: {@code $states}, the variables as they were on entry, the clock and the dice. A value is
 * converted when the first expression names it; most expressions name one, and a workflow's variables are many.
 */
final class Bindings {
    private final Map<String, Supplier<JsonNode>> states;
    private final Map<String, JsonNode> variables;
    private final Map<String, Object> convertedStates = new HashMap<>();
    private final Map<String, Object> convertedVariables = new HashMap<>();
    private final Instant now;
    private final Random random;

    Bindings(Map<String, Supplier<JsonNode>> states, Map<String, JsonNode> variables, Instant now, Random random) {
        this.states = states;
        this.variables = variables;
        this.now = now;
        this.random = random;
    }

    void bindTo(Jsonata.Frame frame, Names names) {
        QueryFunctions.bind(frame, names, now, random);
        variables.forEach((name, value) -> {
            if (names.variables().contains(name)) {
                frame.bind(name, convertedVariables.computeIfAbsent(name, n -> Values.toJava(value)));
            }
        });
        if (names.variables().contains(Names.STATES)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            states.forEach((name, value) -> {
                if (names.mentionsState(name)) {
                    fields.put(name, convertedStates.computeIfAbsent(name, n -> Values.toJava(value.get())));
                }
            });
            frame.bind(Names.STATES, fields);
        }
    }
}
