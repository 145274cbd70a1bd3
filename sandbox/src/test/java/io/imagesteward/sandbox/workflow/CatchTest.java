package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

class CatchTest {
    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    @Test
    void aCatcherAssignsAndGivesTheErrorOutputOn() {
        stage.tasks((resource, arguments) -> {
            throw new TaskFailed("NotFound", "no such image");
        });

        Execution execution = stage.run("""
                "Begin": { "Type": "Pass", "Assign": { "failures": ["earlier"] }, "Next": "Share" },
                "Share": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Assign": { "failures": "never" },
                  "Catch": [
                    { "ErrorEquals": ["Throttled"], "Next": "Wrong" },
                    { "ErrorEquals": ["States.ALL"],
                      "Assign": { "failures": "{% $append($failures, $states.errorOutput.Error) %}" }, "Next": "End" }],
                  "Next": "Wrong" },
                "End": { "Type": "Succeed", "Output": { "failures": "{% $failures %}", "input": "{% $states.input %}" } },
                "Wrong": { "Type": "Fail" }
                """, "{\"image\": \"ami-1\"}");

        assertThat(execution.output())
                .contains(
                        Stage.json(
                                "{'failures': ['earlier', 'NotFound'], 'input': {'Error': 'NotFound', 'Cause': 'no such image'}}"));
    }

    @Test
    void aCatcherWithOutputGivesThatOnInstead() {
        stage.tasks((resource, arguments) -> {
            throw new TaskFailed("NotFound", "no such image");
        });

        Execution execution = stage.run("""
                "Share": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Catch": [{ "ErrorEquals": ["NotFound"], "Next": "End",
                    "Output": { "image": "{% $states.input.image %}", "why": "{% $states.errorOutput.Cause %}" } }],
                  "End": true },
                "End": { "Type": "Pass", "End": true }
                """, "{\"image\": \"ami-1\"}");

        assertThat(execution.output()).contains(Stage.json("{'image': 'ami-1', 'why': 'no such image'}"));
    }

    @Test
    void aFailingExpressionCanBeCaughtByItsName() {
        Execution execution = stage.run("""
                "Share": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Output": "{% $states.result.missing %}",
                  "Catch": [{ "ErrorEquals": ["States.QueryEvaluationError"], "Next": "Caught" }], "End": true },
                "Caught": { "Type": "Pass", "Output": "{% $states.input.Cause %}", "End": true }
                """, "{}");

        assertThat(execution.output().orElseThrow().asText()).contains("$states.result.missing", "undefined");
        assertThat(Stage.when(execution, HistoryEventType.EVALUATION_FAILED)).containsExactly("0 Share");
    }

    @Test
    void statesAllDoesNotCatchAResultThatIsTooLarge() {
        stage.tasks((resource, arguments) -> Stage.json("'" + "x".repeat(262_143) + "'"));

        Execution execution = stage.run("""
                "Read": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Caught" }], "Next": "Caught" },
                "Caught": { "Type": "Succeed" }
                """, "{}");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).contains("States.DataLimitExceeded");
        assertThat(execution.cause().orElseThrow()).contains("'Read'", "262144");
    }

    @Test
    void aResultOfExactlyTheLimitPasses() {
        stage.tasks((resource, arguments) -> Stage.json("'" + "é".repeat(131_071) + "'"));

        Execution execution = stage.run(
                "\"Read\": { \"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\", \"End\": true }",
                "{}");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void failCarriesAnErrorAndAComputedCause() {
        Execution execution = stage.run("""
                "Begin": { "Type": "Pass", "Next": "No" },
                "No": { "Type": "Fail", "Error": "DistributionFailed", "Cause": "{% $states.input.summary & '!' %}" }
                """, "{\"summary\": \"2 of 3 failed\"}");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).contains("DistributionFailed");
        assertThat(execution.cause()).contains("2 of 3 failed!");
        assertThat(execution.history().getLast().type()).isEqualTo(HistoryEventType.EXECUTION_FAILED);
    }
}
