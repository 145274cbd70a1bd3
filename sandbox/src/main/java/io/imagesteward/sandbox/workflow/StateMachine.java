package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A definition that was read and found to be one this interpreter runs to the letter. Reading compiles every expression,
 * which takes longer than a whole execution: whoever opens many rooms reads once.
 */
public final class StateMachine {
    private final String name;
    private final String definition;
    private final Flow flow;
    private final Optional<Duration> timeout;

    private StateMachine(String name, String definition, Flow flow, Optional<Duration> timeout) {
        this.name = name;
        this.definition = definition;
        this.flow = flow;
        this.timeout = timeout;
    }

    /**
     * Reads a definition.
     *
     * @throws InvalidDefinition naming everything that this interpreter would not run to the letter
     */
    public static StateMachine parse(String name, String definition) {
        List<String> violations = new ArrayList<>();
        var machine = new Fields("machine", json(name, definition), violations);
        machine.text("Comment");
        machine.text("Version");
        if (!machine.text("QueryLanguage").equals(Optional.of("JSONata"))) {
            machine.violation("QueryLanguage is missing or JSONPath, expected JSONata");
        }
        Optional<Duration> timeout = machine.has("TimeoutSeconds")
                ? Optional.of(Duration.ofSeconds((long) machine.number("TimeoutSeconds", 1, 1)))
                : Optional.empty();
        Flow flow = Flow.read(machine, Set.of());
        machine.nothingElse();
        if (!violations.isEmpty()) {
            throw new InvalidDefinition(name, violations);
        }
        return new StateMachine(name, definition, flow, timeout);
    }

    /** What the children of a Map Run execute: the processor of the Map state, under the label of the run. */
    StateMachine processor(String label, Flow processor) {
        return new StateMachine(name + "/" + label, definition, processor, Optional.empty());
    }

    String name() {
        return name;
    }

    String definition() {
        return definition;
    }

    Flow flow() {
        return flow;
    }

    Optional<Duration> timeout() {
        return timeout;
    }

    private static JsonNode json(String name, String definition) {
        try {
            return Payload.parse(definition);
        } catch (JsonProcessingException broken) {
            throw new InvalidDefinition(name, List.of("the definition is not JSON: " + broken.getOriginalMessage()));
        }
    }
}
