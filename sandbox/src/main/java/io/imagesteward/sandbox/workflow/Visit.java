package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * One stay in a state, and what its expressions see as {@code $states}: input, context and, once they are there, result or
 * errorOutput.
 */
record Visit(Branch branch, String state, JsonNode input, Instant entered, Attempt attempt) {
    /** What changes while the visit goes on. */
    record Attempt(int retries, Optional<String> token, Optional<JsonNode> result, Optional<JsonNode> error) {
        static final Attempt FIRST = new Attempt(0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Visit enter(Branch branch, String state, JsonNode input) {
        return new Visit(branch, state, input, branch.run().time().instant(), Attempt.FIRST);
    }

    RunningExecution run() {
        return branch.run();
    }

    Visit retried() {
        return with(new Attempt(attempt.retries() + 1, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Visit withToken(String token) {
        return with(new Attempt(attempt.retries(), Optional.of(token), Optional.empty(), Optional.empty()));
    }

    Visit withResult(JsonNode result) {
        return with(new Attempt(attempt.retries(), attempt.token(), Optional.of(result), Optional.empty()));
    }

    Visit withError(StateFailed failure) {
        ObjectNode error = object().put("Error", failure.error()).put("Cause", failure.cause());
        return with(new Attempt(attempt.retries(), attempt.token(), Optional.empty(), Optional.of(error)));
    }

    Visit withItem(ObjectNode item) {
        return new Visit(
                new Branch(branch.run(), branch.scope(), branch.trail(), Optional.of(item)),
                state,
                input,
                entered,
                attempt);
    }

    private Visit with(Attempt next) {
        return new Visit(branch, state, input, entered, next);
    }

    JsonNode errorOutput() {
        return attempt.error().orElse(input);
    }

    JsonNode evaluate(Template template) {
        try {
            return template.evaluate(new Bindings(
                    states(), branch.scope().visible(), run().time().instant(), run().random()));
        } catch (StateFailed failure) {
            record(HistoryEventType.EVALUATION_FAILED, Trail.failure(failure));
            throw failure;
        }
    }

    void record(HistoryEventType type, ObjectNode details) {
        branch.trail().record(type, state, details);
    }

    private Map<String, Supplier<JsonNode>> states() {
        Map<String, Supplier<JsonNode>> states = new LinkedHashMap<>();
        states.put("input", () -> input);
        states.put("context", this::context);
        attempt.result().ifPresent(result -> states.put("result", () -> result));
        attempt.error().ifPresent(error -> states.put("errorOutput", () -> error));
        return states;
    }

    private ObjectNode context() {
        ObjectNode context = run().context();
        context.set(
                "State",
                object().put("EnteredTime", entered.toString())
                        .put("Name", state)
                        .put("RetryCount", attempt.retries()));
        attempt.token().ifPresent(token -> context.set("Task", object().put("Token", token)));
        branch.mapItem().ifPresent(item -> context.set("Map", object().set("Item", item)));
        return context;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
