package io.imagesteward.sandbox.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What happened in one execution, in order; at most 25,000 events, the quota of a Standard workflow. */
final class History {
    static final int LIMIT = 25_000;

    private final List<HistoryEntry> entries = new ArrayList<>();
    private final Consumer<HistoryEntry> listener;
    private boolean closed;

    History(Consumer<HistoryEntry> listener) {
        this.listener = listener;
    }

    synchronized List<HistoryEntry> entries() {
        return List.copyOf(entries);
    }

    synchronized long nextId() {
        return entries.size() + 1L;
    }

    /** Adds an event; the last place is kept for the end of the execution. */
    void add(HistoryEntry entry) {
        synchronized (this) {
            if (closed) {
                return; // branches that unwind after the end of their execution
            }
            if (entries.size() >= LIMIT - 1) {
                throw StateFailed.runtime(
                        "The execution reached the maximum number of history events (" + LIMIT + ").");
            }
            entries.add(entry);
        }
        listener.accept(entry);
    }

    void close(HistoryEntry last) {
        synchronized (this) {
            entries.add(last);
            closed = true;
        }
        listener.accept(last);
    }
}
