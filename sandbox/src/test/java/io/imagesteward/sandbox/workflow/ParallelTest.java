package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** Branches beside each other. */
class ParallelTest {

    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    private static String parallel(String catching) {
        return """
                "Both": { "Type": "Parallel", "Arguments": { "n": 1 }, %s "Next": "End",
                  "Branches": [
                    { "StartAt": "Slow", "States": {
                      "Slow": { "Type": "Wait", "Seconds": 50, "Next": "Slow task" },
                      "Slow task": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": "slow", "End": true } } },
                    { "StartAt": "Fast", "States": {
                      "Fast": { "Type": "Wait", "Seconds": 20, "Next": "Fast task" },
                      "Fast task": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": "fast", "End": true } } } ] },
                "End": { "Type": "Succeed" }
                """.formatted(catching);
    }

    @Test
    void branchesOverlapAndTheirOutputsKeepTheOrderOfTheDefinition() {
        stage.tasks((resource, arguments) -> {
            stage.note(arguments.asText());
            return arguments;
        });

        Execution execution = stage.run(parallel(""), "{}");

        assertThat(stage.diary).containsExactly("20 fast", "50 slow");
        assertThat(execution.output()).contains(Stage.json("['slow', 'fast']"));
        assertThat(Stage.when(execution, HistoryEventType.WAIT_STATE_EXITED))
                .containsExactly("20 Both[1] Fast", "50 Both[0] Slow");
    }

    @Test
    void aFailingBranchEndsTheOthersAndCanBeCaughtAsBranchFailed() {
        stage.tasks((resource, arguments) -> {
            stage.note(arguments.asText());
            throw new TaskFailed("Refused", arguments.asText());
        });

        Execution execution = stage.run(
                parallel("\"Catch\": [{ \"ErrorEquals\": [\"States.BranchFailed\"], \"Next\": \"End\" }],"), "{}");

        assertThat(stage.diary).containsExactly("20 fast");
        assertThat(execution.output()).contains(Stage.json("{'Error': 'Refused', 'Cause': 'fast'}"));
    }
}
