package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;

/** Does what a Task state asks for, so that the interpreter knows no service; it may sleep in virtual time while it works. */
@FunctionalInterface
public interface TaskRunner {
    /**
     * Does the task and returns when it is done.
     *
     * @param resource the ARN of the integration, for example {@code arn:aws:states:::lambda:invoke}
     * @return what the state sees as {@code $states.result}
     */
    JsonNode run(String resource, JsonNode arguments) throws TaskFailed;

    /** Refuses what the state machine itself does as its role, beside its tasks, when the role may not. */
    default void authorize(String action, String resource) throws TaskFailed {}
}
