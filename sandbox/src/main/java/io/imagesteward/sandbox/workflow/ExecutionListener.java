package io.imagesteward.sandbox.workflow;

/**
 * Hears what executions do while they do it. Calls come from the process that caused them and must not wait; to react over
 * time, spawn a process.
 */
public interface ExecutionListener {
    /** An execution has started or ended: what the event "Step Functions Execution Status Change" reports. */
    default void statusChanged(Execution execution) {}

    default void recorded(String executionArn, HistoryEntry entry) {}
}
