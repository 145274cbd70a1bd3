package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * One event of an execution, for a timeline and for GetExecutionHistory.
 *
 * @param previous the event that led to this one, 0 for the first; iterations of a Map are told apart by it
 * @param within the Map iterations and branches around it, for example {@code Copy to Regions[1]}; empty at the top
 * @param state the state it happened in; empty for events of the execution
 */
public record HistoryEntry(
        long id, long previous, Instant at, HistoryEventType type, String within, String state, ObjectNode details) {}
