package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** One account's Step Functions at nine o'clock, tasks that a test writes, and a diary of who was called when. */
final class Stage implements AutoCloseable {
    static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    static final String ROLE = "arn:aws:iam::999999999999:role/workflow";

    final VirtualTime time = new VirtualTime(NINE);
    final List<String> diary = new ArrayList<>();
    private TaskRunner tasks = (resource, arguments) -> arguments;
    final StepFunctionsBackend sfn = new StepFunctionsBackend(
            new MachineRoom.Place("999999999999", "us-east-1"), time, role -> new Current(), 7);

    /** Whatever the test has said last. */
    private final class Current implements TaskRunner {
        @Override
        public JsonNode run(String resource, JsonNode arguments) throws TaskFailed {
            return tasks.run(resource, arguments);
        }

        @Override
        public void authorize(String action, String resource) throws TaskFailed {
            tasks.authorize(action, resource);
        }
    }

    void tasks(TaskRunner runner) {
        this.tasks = runner;
    }

    /** A machine whose states are these; the first is where it starts. */
    static String definition(String states) {
        return """
                { "QueryLanguage": "JSONata", "StartAt": "%s", "States": { %s } }""".formatted(states.strip().split("\"", 3)[1], states);
    }

    Execution run(String states, String input) {
        Execution started = start(states, input);
        time.runUntilIdle();
        return now(started);
    }

    Execution start(String states, String input) {
        String machine = sfn.addStateMachine("machine", definition(states), ROLE);
        return sfn.room().start(machine, Optional.empty(), input);
    }

    Execution now(Execution execution) {
        return sfn.room().execution(execution.arn());
    }

    void note(String what) {
        diary.add(seconds(time.instant()) + " " + what);
    }

    void takes(long seconds) {
        time.sleep(Duration.ofSeconds(seconds));
    }

    /** The seconds since nine at which each event of this type happened, with the place and the state. */
    static List<String> when(Execution execution, HistoryEventType type) {
        return execution.history().stream()
                .filter(entry -> entry.type() == type)
                .map(entry -> seconds(entry.at()) + " " + (entry.within().isEmpty() ? "" : entry.within() + " ")
                        + entry.state())
                .toList();
    }

    static String seconds(Instant instant) {
        return Long.toString(Duration.between(NINE, instant).toSeconds());
    }

    static JsonNode json(String text) {
        try {
            return Payload.parse(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    @Override
    public void close() {
        time.close();
    }
}
