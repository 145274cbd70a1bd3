package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

class WaitAndTimeoutTest {
    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    @Test
    void secondsAndTimestampsMoveTheClockAndThePastDoesNot() {
        Execution execution = stage.run("""
                "Fixed": { "Type": "Wait", "Seconds": 60, "Next": "Computed" },
                "Computed": { "Type": "Wait", "Seconds": "{% 30 * $states.input.n %}", "Next": "Until" },
                "Until": { "Type": "Wait", "Timestamp": "{% $states.input.until %}", "Next": "Past" },
                "Past": { "Type": "Wait", "Timestamp": "2020-01-01T00:00:00Z", "Next": "End" },
                "End": { "Type": "Succeed" }
                """, "{\"n\": 4, \"until\": \"2026-01-05T11:00:00+01:00\"}");

        assertThat(Stage.when(execution, HistoryEventType.WAIT_STATE_EXITED))
                .containsExactly("60 Fixed", "180 Computed", "3600 Until", "3600 Past");
        assertThat(execution.stop()).contains(Instant.parse("2026-01-05T10:00:00Z"));
    }

    @Test
    void threeWeeksOfGracePeriodEndOnTheDay() {
        Execution execution = stage.run(
                "\"Grace\": { \"Type\": \"Wait\", \"Seconds\": 1814400, \"End\": true }", "{\"image\": \"ami-1\"}");

        assertThat(execution.stop()).contains(Stage.NINE.plus(Duration.ofDays(21)));
        assertThat(execution.output()).contains(Stage.json("{'image': 'ami-1'}"));
    }

    @Test
    void aWaitThatIsNoNumberOrNoInstantIsAnError() {
        assertThat(stage.run("\"W\": { \"Type\": \"Wait\", \"Seconds\": \"{% 'soon' %}\", \"End\": true }", "{}")
                        .error())
                .contains("States.QueryEvaluationError");
        assertThat(stage.run("\"W\": { \"Type\": \"Wait\", \"Seconds\": \"{% 1.5 %}\", \"End\": true }", "{}")
                        .error())
                .contains("States.QueryEvaluationError");
        assertThat(stage.run("\"W\": { \"Type\": \"Wait\", \"Timestamp\": \"tomorrow\", \"End\": true }", "{}")
                        .cause())
                .hasValueSatisfying(cause -> assertThat(cause).contains("tomorrow", "2026-01-05T09:00:00Z"));
    }

    @Test
    void aTaskThatTakesTooLongIsAbandonedAndItsTimeoutCaught() {
        stage.tasks((resource, arguments) -> {
            stage.note("starts");
            stage.takes(600);
            stage.note("never said");
            return arguments;
        });

        Execution execution = stage.run("""
                "Slow": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "TimeoutSeconds": "{% $states.input.limit %}",
                  "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "Late" }], "End": true },
                "Late": { "Type": "Wait", "Seconds": 1000, "End": true }
                """, "{\"limit\": 330}");

        assertThat(stage.diary).containsExactly("0 starts");
        assertThat(Stage.when(execution, HistoryEventType.TASK_TIMED_OUT)).containsExactly("330 Slow");
        assertThat(execution.stop()).contains(Stage.NINE.plusSeconds(1330));
    }

    @Test
    void anExecutionThatTakesTooLongTimesOutWithAllItsBranches() {
        stage.tasks((resource, arguments) -> {
            stage.takes(arguments.asLong());
            stage.note("item " + arguments);
            return arguments;
        });
        String definition = Stage.definition("""
                        "Each": { "Type": "Map", "Items": [10, 7200], "Retry": [{"ErrorEquals": ["States.ALL"]}], "End": true,
                          "ItemProcessor": { "StartAt": "One", "States": {
                            "One": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true } } } }
                        """)
                .replace("\"StartAt\": \"Each\"", "\"TimeoutSeconds\": 3600, \"StartAt\": \"Each\"");
        String machine = stage.sfn.addStateMachine("m", definition, Stage.ROLE);
        Execution started = stage.sfn.room().start(machine, Optional.of("one"), "{}");

        stage.time.runUntilIdle();

        Execution execution = stage.now(started);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(execution.error()).contains("States.Timeout");
        assertThat(execution.stop()).contains(Stage.NINE.plusSeconds(3600));
        assertThat(stage.diary).containsExactly("10 item 10");
        assertThat(execution.history().getLast().type()).isEqualTo(HistoryEventType.EXECUTION_TIMED_OUT);
    }

    @Test
    void aMachineThatGoesRoundForeverFailsAtTheLimitOfItsHistory() {
        Execution execution = stage.run("""
                "Tick": { "Type": "Wait", "Seconds": 60, "Next": "Tock" },
                "Tock": { "Type": "Pass", "Next": "Tick" }
                """, "{}");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).contains("States.Runtime");
        assertThat(execution.cause().orElseThrow()).contains("25000");
        assertThat(execution.history()).hasSize(25_000);
    }

    @Test
    void whatATaskRunnerBreaksIsNotHidden() {
        stage.tasks((resource, arguments) -> {
            throw new IllegalStateException("the sandbox itself is broken");
        });

        assertThatThrownBy(() -> stage.run("""
                        "T": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                          "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "T" }] }
                        """, "{}")).hasMessage("the sandbox itself is broken");
    }
}
