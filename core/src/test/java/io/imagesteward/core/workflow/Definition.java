package io.imagesteward.core.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** A workflow definition with the states inside its Maps laid out beside the others. */
record Definition(Map<String, JsonNode> states) {

    static Definition of(Workflows workflow) {
        try {
            var states = new TreeMap<String, JsonNode>();
            collect(new ObjectMapper().readTree(workflow.definition()), states);
            return new Definition(states);
        } catch (JsonProcessingException e) {
            throw new AssertionError(workflow + " is not JSON", e);
        }
    }

    Map<String, JsonNode> ofType(String type) {
        var some = new TreeMap<>(states);
        some.values().removeIf(state -> !state.get("Type").asText().equals(type));
        return some;
    }

    private static void collect(JsonNode machine, Map<String, JsonNode> states) {
        machine.get("States").properties().forEach(state -> {
            if (states.put(state.getKey(), state.getValue()) != null) {
                throw new AssertionError("two states are called " + state.getKey());
            }
            if (state.getValue().has("ItemProcessor")) {
                collect(state.getValue().get("ItemProcessor"), states);
            }
        });
    }
}
