package io.imagesteward.core.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A workflow definition with the states inside its Maps laid out beside the others. */
record Definition(JsonNode machine, Map<String, JsonNode> states) {

    static Definition of(Workflows workflow) {
        try {
            var machine = new ObjectMapper().readTree(workflow.definition());
            var states = new TreeMap<String, JsonNode>();
            collect(machine, states);
            return new Definition(machine, states);
        } catch (JsonProcessingException e) {
            throw new AssertionError(workflow + " is not JSON", e);
        }
    }

    Map<String, JsonNode> ofType(String type) {
        var some = new TreeMap<>(states);
        some.values().removeIf(state -> !state.get("Type").asText().equals(type));
        return some;
    }

    /** The machine itself and those inside its Maps. */
    List<JsonNode> machines() {
        var machines = new ArrayList<JsonNode>();
        machines.add(machine);
        ofType("Map").values().forEach(map -> machines.add(map.get("ItemProcessor")));
        return machines;
    }

    /** The states of the machine that an execution can come to when this one is taken out. */
    Set<String> reachedWithout(String without) {
        return reached(machine, without);
    }

    /** The states of a machine that an execution can come to, starting with its first. */
    static Set<String> reached(JsonNode machine, String without) {
        return reached(machine, machine.get("StartAt").asText(), without);
    }

    /** The states of a machine that an execution can come to from this one on. */
    static Set<String> reached(JsonNode machine, String from, String without) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            var name = open.removeLast();
            if (!name.equals(without) && reached.add(name)) {
                var state = machine.get("States").get(name);
                if (state == null) {
                    throw new AssertionError("there is no state called " + name);
                }
                next(state).forEach(open::add);
            }
        }
        return reached;
    }

    static Stream<String> next(JsonNode state) {
        var named = new ArrayList<String>();
        Stream.of("Next", "Default")
                .filter(state::has)
                .forEach(key -> named.add(state.get(key).asText()));
        for (var key : List.of("Choices", "Catch")) {
            state.path(key).forEach(rule -> named.add(rule.get("Next").asText()));
        }
        return named.stream();
    }

    /** What a state has a function do; empty for states that have none do anything. */
    static String task(JsonNode state) {
        return state.path("Arguments").path("Payload").path("task").asText();
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
