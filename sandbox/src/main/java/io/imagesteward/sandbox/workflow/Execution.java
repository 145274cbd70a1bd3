package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** An execution as it was at one instant: what the demo prints and scenario tests look at. */
public record Execution(
        String name,
        String arn,
        String machineArn,
        ExecutionStatus status,
        JsonNode input,
        Optional<JsonNode> output,
        Optional<String> error,
        Optional<String> cause,
        Instant start,
        Optional<Instant> stop,
        List<HistoryEntry> history) {}
