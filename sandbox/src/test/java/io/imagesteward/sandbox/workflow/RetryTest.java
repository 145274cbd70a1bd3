package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

class RetryTest {
    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    private static String task(String retry) {
        return """
                "Share": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [%s], "End": true }
                """.formatted(retry);
    }

    private void failing(int times, String error) {
        stage.tasks((resource, arguments) -> {
            stage.note("attempt");
            if (stage.diary.size() <= times) {
                throw new TaskFailed(error, "attempt " + stage.diary.size());
            }
            return Stage.json("'done'");
        });
    }

    @Test
    void attemptsComeAtGrowingIntervalsUpToTheLongestDelay() {
        failing(4, "Throttled");

        Execution execution = stage.run(task("""
                        {"ErrorEquals": ["Throttled"], "IntervalSeconds": 5, "BackoffRate": 2, "MaxDelaySeconds": 12, "MaxAttempts": 8}"""), "{}");

        assertThat(stage.diary).containsExactly("0 attempt", "5 attempt", "15 attempt", "27 attempt", "39 attempt");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).contains(Stage.json("'done'"));
        assertThat(Stage.when(execution, HistoryEventType.TASK_FAILED))
                .containsExactly("0 Share", "5 Share", "15 Share", "27 Share");
    }

    @Test
    void theDefaultsAreThreeRetriesAfterOneTwoAndFourSeconds() {
        failing(100, "Throttled");

        Execution execution = stage.run(task("{\"ErrorEquals\": [\"States.ALL\"]}"), "{}");

        assertThat(stage.diary).containsExactly("0 attempt", "1 attempt", "3 attempt", "7 attempt");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).contains("Throttled");
        assertThat(execution.cause()).contains("attempt 4");
    }

    @Test
    void fullJitterWaitsAnyPartOfTheDelayAndIsTheSameInEveryRun() {
        String retry = """
                {"ErrorEquals": ["Throttled"], "IntervalSeconds": 100, "BackoffRate": 1, "MaxAttempts": 9, "JitterStrategy": "FULL"}""";
        failing(9, "Throttled");
        stage.run(task(retry), "{}");
        List<String> first = List.copyOf(stage.diary);

        try (var again = new Stage()) {
            again.tasks((resource, arguments) -> {
                again.note("attempt");
                if (again.diary.size() <= 9) {
                    throw new TaskFailed("Throttled", "");
                }
                return arguments;
            });
            again.run(task(retry), "{}");
            assertThat(again.diary).isEqualTo(first);
        }
        assertThat(first).hasSize(10);
        long last = Long.parseLong(first.getLast().split(" ", 2)[0]);
        assertThat(last).isBetween(100L, 800L);
    }

    @Test
    void eachRetrierCountsForItselfAndAnUsedUpOneIsNotReplacedByALaterOne() {
        stage.tasks((resource, arguments) -> {
            stage.note("attempt");
            throw new TaskFailed(stage.diary.size() % 2 == 1 ? "A" : "B", "");
        });

        Execution execution = stage.run(task("""
                        {"ErrorEquals": ["A"], "IntervalSeconds": 10, "MaxAttempts": 2, "BackoffRate": 1},
                        {"ErrorEquals": ["B"], "IntervalSeconds": 100, "MaxAttempts": 5, "BackoffRate": 1},
                        {"ErrorEquals": ["States.ALL"], "IntervalSeconds": 1000, "MaxAttempts": 5}"""), "{}");

        assertThat(stage.diary).containsExactly("0 attempt", "10 attempt", "110 attempt", "120 attempt", "220 attempt");
        assertThat(execution.error()).contains("A");
    }

    @Test
    void anErrorThatNoRetrierNamesIsNotRetried() {
        failing(100, "Refused");

        Execution execution =
                stage.run(task("{\"ErrorEquals\": [\"Throttled\"]}, {\"ErrorEquals\": [\"States.Timeout\"]}"), "{}");

        assertThat(stage.diary).containsExactly("0 attempt");
        assertThat(execution.error()).contains("Refused");
    }

    @Test
    void theRetryCountIsInTheContext() {
        stage.tasks((resource, arguments) -> {
            stage.note("retry " + arguments.path("n"));
            throw new TaskFailed("Throttled", "");
        });

        stage.run("""
                "Share": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Arguments": { "n": "{% $states.context.State.RetryCount %}" },
                  "Retry": [{"ErrorEquals": ["States.TaskFailed"], "MaxAttempts": 2}], "End": true }
                """, "{}");

        assertThat(stage.diary).containsExactly("0 retry 0", "1 retry 1", "3 retry 2");
    }

    @Test
    void taskFailedCoversEverythingButTimeouts() {
        stage.tasks((resource, arguments) -> {
            stage.note("attempt");
            stage.takes(60);
            return arguments;
        });

        Execution execution = stage.run("""
                "Slow": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 30,
                  "Retry": [{"ErrorEquals": ["States.TaskFailed"]}],
                  "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Caught"}], "Next": "Caught" },
                "Caught": { "Type": "Succeed" }
                """, "{}");

        assertThat(stage.diary).containsExactly("0 attempt");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).contains("States.Timeout");
        assertThat(stage.time.instant()).isEqualTo(Stage.NINE.plusSeconds(30));
    }
}
