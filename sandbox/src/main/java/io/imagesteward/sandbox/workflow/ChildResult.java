package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * A child of a Map Run as result files tell it; input and output are JSON in a text.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter (Map)</a>
 */
final class ChildResult {
    private static final String OUTPUT = "Output";
    private static final String STATUS = "Status";

    private ChildResult() {}

    static List<ObjectNode> successful(MapRun run) {
        return of(run, child -> child.status() == ExecutionStatus.SUCCEEDED);
    }

    /** Those too that ran out of time or were stopped. */
    static List<ObjectNode> unsuccessful(MapRun run) {
        return of(run, child -> child.status() != ExecutionStatus.SUCCEEDED);
    }

    static List<ObjectNode> all(MapRun run) {
        return of(run, child -> true);
    }

    /** What was never started. */
    static List<ObjectNode> pending(MapRun run) {
        var batches = run.batches();
        return batches.subList(run.children().size(), batches.size()).stream()
                .map(batch -> Trail.details()
                        .put("Input", Payload.text(batch.input()))
                        .put("StateMachineArn", run.machine().arn())
                        .put(STATUS, "PENDING"))
                .toList();
    }

    static boolean isSuccess(JsonNode result) {
        return result.path(STATUS).asText().equals(ExecutionStatus.SUCCEEDED.toString());
    }

    static JsonNode output(JsonNode result) {
        try {
            return Payload.parse(result.path(OUTPUT).asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an output that was written cannot be read", impossible);
        }
    }

    private static List<ObjectNode> of(MapRun run, Predicate<RunningExecution> which) {
        return run.children().stream()
                .filter(which)
                .map(RunningExecution::snapshot)
                .map(ChildResult::of)
                .toList();
    }

    private static ObjectNode of(Execution child) {
        ObjectNode result = Trail.details();
        child.cause().ifPresent(cause -> result.put("Cause", cause));
        child.error().ifPresent(error -> result.put("Error", error));
        result.put("ExecutionArn", child.arn()).put("Input", Payload.text(child.input()));
        result.putObject("InputDetails").put("Included", true);
        result.put("Name", child.name());
        child.output().ifPresent(output -> {
            result.put(OUTPUT, Payload.text(output));
            result.putObject("OutputDetails").put("Included", true);
        });
        result.put("RedriveCount", 0);
        result.put("StartDate", child.start().toString()).put("StateMachineArn", child.machineArn());
        result.put(STATUS, child.status().toString());
        child.stop().ifPresent(stop -> result.put("StopDate", stop.toString()));
        return result;
    }
}
