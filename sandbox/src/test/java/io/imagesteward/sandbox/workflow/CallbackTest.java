package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class CallbackTest {
    private static final String APPROVE = """
            "Approve": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
              "Arguments": { "token": "{% $states.context.Task.Token %}", "image": "{% $states.input.image %}" },
              "TimeoutSeconds": 86400,
              "Catch": [{ "ErrorEquals": ["Rejected"], "Next": "Kept" }], "Next": "Delete" },
            "Kept": { "Type": "Pass", "Output": "{% 'kept: ' & $states.input.Cause %}", "End": true },
            "Delete": { "Type": "Pass", "Output": "{% 'deleted by ' & $states.input.by %}", "End": true }
            """;

    private final Stage stage = new Stage();
    private final List<String> tokens = new ArrayList<>();

    @BeforeEach
    void collectTokens() {
        stage.tasks((resource, arguments) -> {
            stage.note("asked for " + arguments.path("image").asText());
            tokens.add(arguments.path("token").asText());
            return Stage.json("'the answer of the task itself does not count'");
        });
    }

    @AfterEach
    void strike() {
        stage.close();
    }

    private Execution start(String name, String extra) {
        String machine = stage.sfn.addStateMachine(
                "retire",
                Stage.definition(APPROVE.replace("\"TimeoutSeconds\"", extra + "\"TimeoutSeconds\"")),
                Stage.ROLE);
        return stage.sfn.room().start(machine, Optional.of(name), "{\"image\": \"ami-" + name + "\"}");
    }

    @Test
    void twoApprovalsAreAnsweredAfterThreeAndFiveHours() {
        Execution one = start("1", "");
        Execution two = start("2", "");
        stage.time.after(
                Duration.ofHours(3),
                () -> stage.sfn.sendTaskSuccess(
                        request -> request.taskToken(tokens.get(1)).output("{\"by\": \"ada\"}")));
        stage.time.after(
                Duration.ofHours(5),
                () -> stage.sfn.sendTaskFailure(request ->
                        request.taskToken(tokens.get(0)).error("Rejected").cause("still used")));

        stage.time.runUntil(Stage.NINE.plus(Duration.ofHours(4)));
        assertThat(stage.now(one).status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(stage.now(two).output()).contains(Stage.json("'deleted by ada'"));
        assertThat(stage.now(two).stop()).contains(Stage.NINE.plus(Duration.ofHours(3)));

        stage.time.runUntilIdle();
        assertThat(stage.now(one).output()).contains(Stage.json("'kept: still used'"));
        assertThat(stage.now(one).stop()).contains(Stage.NINE.plus(Duration.ofHours(5)));
        assertThat(Stage.when(stage.now(one), HistoryEventType.TASK_SUBMITTED)).containsExactly("0 Approve");
        assertThat(stage.diary).containsExactly("0 asked for ami-1", "0 asked for ami-2");
    }

    @Test
    void nobodyAnswersForADay() {
        Execution started = start("1", "");

        stage.time.runUntilIdle();

        Execution execution = stage.now(started);
        assertThat(execution.error()).contains("States.Timeout");
        assertThat(execution.stop()).contains(Stage.NINE.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> stage.sfn.room().success(tokens.getFirst(), "{}"))
                .isInstanceOf(TaskTimedOutException.class)
                .hasMessageContaining("does not exist anymore");
    }

    @Test
    void heartbeatsKeepATaskAliveUntilTheyStop() {
        Execution started = start("1", "\"HeartbeatSeconds\": 600,");
        for (int minutes : List.of(8, 16, 24)) {
            stage.time.after(
                    Duration.ofMinutes(minutes),
                    () -> stage.sfn.sendTaskHeartbeat(request -> request.taskToken(tokens.getFirst())));
        }

        stage.time.runUntilIdle();

        Execution execution = stage.now(started);
        assertThat(execution.error()).contains("States.HeartbeatTimeout");
        assertThat(execution.stop()).contains(Stage.NINE.plus(Duration.ofMinutes(34)));
    }

    @Test
    void anUnknownTokenAndAnOutputThatIsNoJsonAreRefused() {
        start("1", "");
        stage.time.runUntil(Stage.NINE);

        assertThatThrownBy(() -> stage.sfn.room().failure("made up", "Rejected", ""))
                .isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() -> stage.sfn.room().success(tokens.getFirst(), "yes"))
                .isInstanceOf(InvalidOutputException.class);
    }
}
