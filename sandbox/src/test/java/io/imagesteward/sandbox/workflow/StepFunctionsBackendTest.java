package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

class StepFunctionsBackendTest {
    private static final String WAIT = """
            "Grace": { "Type": "Wait", "Seconds": 600, "Next": "Share" },
            "Share": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "a": 1 }, "End": true }
            """;

    private final Stage stage = new Stage();
    private final StepFunctionsBackend sfn = stage.sfn;
    private String machine = "";

    @BeforeEach
    void deploy() {
        machine = sfn.addStateMachine("distribute", Stage.definition(WAIT), Stage.ROLE);
    }

    @AfterEach
    void strike() {
        stage.close();
    }

    private StartExecutionResponse start(String name, String input) {
        return sfn.startExecution(
                request -> request.stateMachineArn(machine).name(name).input(input));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.statusCode()).isEqualTo(400);
        });
    }

    @Test
    void theSameNameAndInputWhileItRunsIsTheSameExecution() {
        StartExecutionResponse first = start("ami-1-v1", "{\"a\": 1}");
        StartExecutionResponse other = start("ami-2-v1", "{\"a\": 1}");
        stage.time.runUntil(Stage.NINE.plusSeconds(60));

        StartExecutionResponse again = start("ami-1-v1", "{\"a\": 1}");

        assertThat(again).isEqualTo(first);
        assertThat(again.startDate()).isEqualTo(Stage.NINE);
        assertThat(other.executionArn()).isNotEqualTo(first.executionArn());
        assertThat(first.executionArn())
                .isEqualTo("arn:aws:states:us-east-1:999999999999:execution:distribute:ami-1-v1");
        assertThat(sfn.room().executions()).hasSize(2);
    }

    @Test
    void aTakenNameIsRefusedForOtherInputAndAfterTheEnd() {
        start("ami-1-v1", "{\"a\": 1}");
        refused("ExecutionAlreadyExists", () -> start("ami-1-v1", "{\"a\": 2}"));

        stage.time.runUntilIdle();

        refused("ExecutionAlreadyExists", () -> start("ami-1-v1", "{\"a\": 1}"));
        start("ami-1-v2", "{\"a\": 1}");
    }

    @Test
    void twoMachinesMayUseTheSameName() {
        String retire = sfn.addStateMachine("retire", Stage.definition(WAIT), Stage.ROLE);
        start("ami-1", "{}");

        StartExecutionResponse second =
                sfn.startExecution(request -> request.stateMachineArn(retire).name("ami-1"));

        assertThat(second.executionArn()).endsWith(":execution:retire:ami-1");
        assertThat(sfn.describeExecution(request -> request.executionArn(second.executionArn()))
                        .input())
                .isEqualTo("{}");
    }

    @Test
    void withoutANameEachStartIsItsOwnAndTheNamesRepeatWithTheSeed() {
        List<String> names = new ArrayList<>();
        try (var twin = new Stage()) {
            String twinMachine = twin.sfn.addStateMachine("distribute", Stage.definition(WAIT), Stage.ROLE);
            for (int i = 0; i < 2; i++) {
                names.add(twin.sfn
                        .startExecution(request -> request.stateMachineArn(twinMachine))
                        .executionArn());
            }
        }

        assertThat(start(null, "{}").executionArn()).isEqualTo(names.get(0)).isNotEqualTo(names.get(1));
        assertThat(start(null, "{}").executionArn()).isEqualTo(names.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a:b", "a/b", "a\"b", "a\nb", "a*", "a\uD83D\uDE00"})
    void namesOutsideTheAlphabetAreRefused(String name) {
        refused("InvalidName", () -> start(name, "{}"));
    }

    @Test
    void eightyCharactersAreANameAndEightyOneAreNot() {
        start("n".repeat(80), "{}");
        refused("InvalidName", () -> start("n".repeat(81), "{}"));
        start("distribute_ami-0.1+é", "{}");
    }

    @Test
    void badInputAndUnknownThingsAreRefusedByTheirCodes() {
        refused("InvalidExecutionInput", () -> start("a", "{"));
        refused("InvalidExecutionInput", () -> start("a", "\"" + "x".repeat(262_143) + "\""));
        refused(
                "StateMachineDoesNotExist",
                () -> sfn.startExecution(request -> request.stateMachineArn(machine + "x")));
        refused("InvalidArn", () -> sfn.describeStateMachine(request -> request.stateMachineArn("distribute")));
        refused("ExecutionDoesNotExist", () -> sfn.describeExecution(request -> request.executionArn(machine)));
        refused(
                "InvalidToken",
                () -> sfn.listExecutions(
                        request -> request.stateMachineArn(machine).nextToken("from-99")));
    }

    @Test
    void aStoppedExecutionDoesNothingMore() {
        String arn = start("one", "{}").executionArn();
        stage.tasks((resource, arguments) -> {
            stage.note("never");
            return arguments;
        });
        stage.time.after(
                Duration.ofSeconds(60),
                () -> sfn.stopExecution(
                        request -> request.executionArn(arn).error("Operator").cause("wrong image")));

        stage.time.runUntilIdle();

        Execution execution = sfn.room().execution(arn);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(execution.error()).contains("Operator");
        assertThat(execution.cause()).contains("wrong image");
        assertThat(stage.diary).isEmpty();
        assertThat(stage.time.instant()).isEqualTo(Stage.NINE.plusSeconds(60));
        sfn.stopExecution(request -> request.executionArn(arn).error("Again"));
        assertThat(sfn.room().execution(arn).error()).contains("Operator");
    }
}
