package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** How the executions of a distributed map run, fail and end. */
class DistributedMapTest extends DistributedStage {

    private static String items(String extra) {
        return map("\"Items\": \"{% $states.input.scopes %}\", \"Label\": \"Scopes\"," + extra);
    }

    @Test
    void everyItemIsAnExecutionOfItsOwnWithItsOwnHistory() {
        var parent = stage.run(items("\"MaxConcurrency\": 2,"), """
            {"scopes": [{"id": "a", "takes": 10}, {"id": "b", "takes": 30}, {"id": "c", "takes": 5}]}\
            """);

        assertThat(parent.output()).contains(Stage.json("['audited a', 'audited b', 'audited c']"));
        assertThat(stage.diary).containsExactly("0 a starts", "0 b starts", "10 c starts");
        assertThat(children(parent)).hasSize(3).allSatisfy(child -> {
            assertThat(child.machineArn()).endsWith(":stateMachine:machine/Scopes");
            assertThat(child.arn()).contains(":execution:machine/Scopes:");
            assertThat(Stage.when(child, HistoryEventType.TASK_STATE_ENTERED)).hasSize(1);
        });
        assertThat(Stage.when(parent, HistoryEventType.TASK_STATE_ENTERED)).isEmpty();
        assertThat(Stage.when(parent, HistoryEventType.MAP_RUN_SUCCEEDED)).containsExactly("30 Audit");
        assertThat(stage.sfn.room().executions()).containsExactly(parent);
    }

    @Test
    void moreThanFortyRunAtOnce() {
        var scopes = IntStream.range(0, 200)
                .mapToObj("{\"id\": \"%d\", \"takes\": 60}"::formatted)
                .toList();

        var parent = stage.run(items(""), "{\"scopes\": " + scopes + "}");

        assertThat(parent.output().orElseThrow()).hasSize(200);
        assertThat(stage.time.instant()).isEqualTo(Stage.NINE.plusSeconds(60));
    }

    @Test
    void whatMayFailIsToldInTheResultAndTheRestGoesOn() {
        var scopes = """
            {"scopes": [{"id": "a"}, {"id": "b", "broken": true}, {"id": "c", "takes": 9}, {"id": "d"}]}\
            """;

        var byCount = stage.run(items("\"ToleratedFailureCount\": 1,"), scopes);
        var byPart = stage.run(items("\"ToleratedFailurePercentage\": 25,"), scopes);
        var tooMany = stage.run(items("\"ToleratedFailurePercentage\": 24,"), scopes);

        assertThat(byCount.output().orElseThrow()).hasSize(4);
        assertThat(byCount.output().orElseThrow().get(1).path("Error").asText()).isEqualTo("Refused");
        assertThat(byPart.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(tooMany.error()).contains("States.ExceedToleratedFailureThreshold");
    }

    @Test
    void withoutToleranceTheFirstFailureStopsTheRunningAndLeavesTheRest() {
        var parent = stage.run(items("\"MaxConcurrency\": 2,"), """
            {"scopes": [{"id": "a", "takes": 1000}, {"id": "b", "takes": 5, "broken": true}, {"id": "c"}]}\
            """);

        assertThat(parent.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(children(parent))
                .extracting(Execution::status)
                .containsExactly(ExecutionStatus.ABORTED, ExecutionStatus.FAILED);
        assertThat(stage.diary).containsExactly("0 a starts", "0 b starts");
        assertThat(stage.time.instant()).isEqualTo(Stage.NINE.plusSeconds(5));
    }

    @Test
    void theChildrenEndWithAParentThatIsStopped() {
        var parent = stage.start(items(""), """
            {"scopes": [{"id": "a", "takes": 1000}, {"id": "b", "takes": 2000}]}\
            """);
        stage.time.runUntil(Stage.NINE.plusSeconds(10));

        stage.sfn.stopExecution(stop -> stop.executionArn(parent.arn()));
        stage.time.runUntilIdle();

        assertThat(children(parent)).extracting(Execution::status).containsOnly(ExecutionStatus.ABORTED);
        assertThat(stage.sfn
                        .describeMapRun(run -> run.mapRunArn(
                                stage.sfn.room().mapRuns(parent.arn()).getFirst()))
                        .statusAsString())
                .isEqualTo("ABORTED");
    }

    @Test
    void theRoleMustBeAllowedToStartAndDescribeExecutions() {
        objects.denied.add("states:StartExecution");
        var unstarted = stage.run(items(""), "{\"scopes\": [{\"id\": \"a\"}]}");
        objects.denied.clear();
        objects.denied.add("states:DescribeExecution");
        var undescribed = stage.run(items(""), "{\"scopes\": [{\"id\": \"a\"}]}");

        assertThat(unstarted.error()).contains("States.Permissions");
        assertThat(undescribed.cause().orElseThrow()).contains("states:DescribeExecution");
        assertThat(stage.diary).isEmpty();
    }
}
