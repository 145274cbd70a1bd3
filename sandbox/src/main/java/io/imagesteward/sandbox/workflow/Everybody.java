package io.imagesteward.sandbox.workflow;

import java.util.List;

/** Tells all listeners, those too that came after an execution had started. */
record Everybody(List<ExecutionListener> listeners) implements ExecutionListener {
    @Override
    public void statusChanged(Execution execution) {
        listeners.forEach(listener -> listener.statusChanged(execution));
    }

    @Override
    public void recorded(String executionArn, HistoryEntry entry) {
        listeners.forEach(listener -> listener.recorded(executionArn, entry));
    }
}
