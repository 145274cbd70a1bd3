package io.imagesteward.sandbox.workflow;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** All that an expression can see: {@code $states}, the variables as they were on entry, the clock and the dice. */
final class Bindings {
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final Instant now;
    private final Random random;

    Bindings(ObjectNode states, Map<String, JsonNode> variables, Instant now, Random random) {
        variables.forEach((name, value) -> this.variables.put(name, Values.toJava(value)));
        this.variables.put("states", Values.toJava(states));
        this.now = now;
        this.random = random;
    }

    void bindTo(Jsonata.Frame frame) {
        QueryFunctions.bind(frame, now, random);
        variables.forEach(frame::bind);
    }
}
