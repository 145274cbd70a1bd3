package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** The line of events of one flow within the history of its execution: each points back to the one before it. */
final class Trail {
    private final History history;
    private final InstantSource clock;
    private final String within;
    private long last;

    private Trail(History history, InstantSource clock, String within, long last) {
        this.history = history;
        this.clock = clock;
        this.within = within;
        this.last = last;
    }

    static Trail outermost(History history, InstantSource clock) {
        return new Trail(history, clock, "", 0);
    }

    Trail fork(String label) {
        return new Trail(history, clock, within.isEmpty() ? label : within + " > " + label, last);
    }

    void record(HistoryEventType type, String state, ObjectNode details) {
        HistoryEntry entry = entry(type, state, details);
        history.add(entry);
        last = entry.id();
    }

    void end(HistoryEventType type, ObjectNode details) {
        history.close(entry(type, "", details));
    }

    private HistoryEntry entry(HistoryEventType type, String state, ObjectNode details) {
        return new HistoryEntry(history.nextId(), last, clock.instant(), type, within, state, details);
    }

    static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode failure(StateFailed failure) {
        return details().put("error", failure.error()).put("cause", failure.cause());
    }
}
