package io.imagesteward.samples.bench;

import io.imagesteward.sandbox.workflow.Execution;
import io.imagesteward.sandbox.workflow.ExecutionListener;
import io.imagesteward.sandbox.workflow.HistoryEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The largest payload and the longest history of all executions, children of Map Runs included: Step Functions allows 256 KiB
 * and 25,000 events.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Step Functions service quotas</a>
 */
final class Sizes implements ExecutionListener {

    private final Map<String, Long> events = new HashMap<>();
    private int largest;
    private String where = "";

    @Override
    public synchronized void statusChanged(Execution execution) {
        measure(execution.input().toString(), "input of " + workflow(execution.machineArn()));
    }

    @Override
    public synchronized void recorded(String executionArn, HistoryEntry entry) {
        events.merge(executionArn, 1L, Long::sum);
        for (var name : new String[] {"input", "parameters", "output"}) {
            var payload = entry.details().path(name);
            if (!payload.isMissingNode()) {
                measure(
                        payload.isTextual() ? payload.asText() : payload.toString(),
                        "%s of %s".formatted(name, entry.state().isEmpty() ? "an execution" : entry.state()));
            }
        }
    }

    private void measure(String payload, String what) {
        var bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > largest) {
            largest = bytes;
            where = what;
        }
    }

    private static String workflow(String machineArn) {
        return machineArn.substring(machineArn.lastIndexOf(':') + 1);
    }

    /** Bytes. */
    synchronized int largestPayload() {
        return largest;
    }

    synchronized String whereLargest() {
        return where;
    }

    synchronized long longestHistory() {
        return events.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
