package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class ChoiceAndVariablesTest {
    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({"READY, 0, go", "WAIT, 1, again", "WAIT, 4, stop", "GONE, 0, stop"})
    void theFirstTrueConditionDecides(String status, int looks, String expected) {
        Execution execution = stage.run("""
                "Ready?": { "Type": "Choice",
                  "Choices": [
                    { "Condition": "{% $states.input.status = 'READY' %}", "Next": "End", "Output": "go" },
                    { "Condition": "{% $states.input.status = 'WAIT' and $states.input.looks < 4 %}", "Next": "Again",
                      "Assign": { "word": "again" } }],
                  "Default": "End", "Output": "stop" },
                "Again": { "Type": "Pass", "Output": "{% $word %}", "Next": "End" },
                "End": { "Type": "Succeed" }
                """, "{\"status\": \"%s\", \"looks\": %d}".formatted(status, looks));

        assertThat(execution.output().orElseThrow().asText()).isEqualTo(expected);
    }

    @Test
    void noTrueConditionAndNoDefaultIsAnError() {
        Execution execution = stage.run("""
                "Ready?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.ready %}", "Next": "End" }] },
                "End": { "Type": "Succeed" }
                """, "{\"ready\": false}");

        assertThat(execution.error()).contains("States.NoChoiceMatched");
    }

    @Test
    void aConditionMustBeTrueOrFalse() {
        Execution execution = stage.run("""
                "Ready?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.ready %}", "Next": "End" }],
                  "Default": "End" },
                "End": { "Type": "Succeed" }
                """, "{\"ready\": \"yes\"}");

        assertThat(execution.error()).contains("States.QueryEvaluationError");
        assertThat(execution.cause().orElseThrow()).contains("\"yes\"");
    }

    @Test
    void outputStillSeesTheVariableAsItWasOnEntry() {
        Execution execution = stage.run("""
                "One": { "Type": "Pass", "Assign": { "n": 1, "m": 10 }, "Next": "Two" },
                "Two": { "Type": "Pass", "Assign": { "n": "{% $n + 1 %}", "m": "{% $n + $m %}" },
                  "Output": { "seen": "{% $n %}" }, "Next": "Three" },
                "Three": { "Type": "Pass", "End": true,
                  "Output": { "before": "{% $states.input.seen %}", "n": "{% $n %}", "m": "{% $m %}" } }
                """, "{}");

        assertThat(execution.output()).contains(Stage.json("{'before': 1, 'n': 2, 'm': 11}"));
    }

    @Test
    void nullIsAValueAndUndefinedIsAnError() {
        Execution execution = stage.run("""
                "One": { "Type": "Pass", "Assign": { "nothing": null }, "Next": "Two" },
                "Two": { "Type": "Pass", "Output": ["{% $nothing %}", "{% $states.input.n %}", "{% $exists($nothing) %}"],
                  "Next": "Three" },
                "Three": { "Type": "Pass", "Output": "{% $never %}", "End": true }
                """, "{\"n\": null}");

        assertThat(execution.error()).contains("States.QueryEvaluationError");
        assertThat(execution.history())
                .anySatisfy(
                        entry -> assertThat(entry.details().get("output")).isEqualTo(Stage.json("[null, null, true]")));
    }

    @Test
    void aListOfOneCollapsesUnlessItIsWrapped() {
        Execution execution =
                stage.run("""
                "One": { "Type": "Pass", "End": true, "Output": {
                  "collapsed": "{% $states.input.images[share = true].id %}",
                  "wrapped": "{% [$states.input.images[share = true].id] %}",
                  "none": "{% [$states.input.images[share = 7].id] %}" } }
                """, "{\"images\": [{\"id\": \"a\", \"share\": true}, {\"id\": \"b\", \"share\": false}]}");

        assertThat(execution.output()).contains(Stage.json("{'collapsed': 'a', 'wrapped': ['a'], 'none': []}"));
    }

    @Test
    void theContextNamesExecutionStateAndMachine() {
        Execution execution = stage.run("""
                "Begin": { "Type": "Wait", "Seconds": 90, "Next": "Look" },
                "Look": { "Type": "Pass", "Output": "{% $states.context %}", "End": true }
                """, "{\"a\": 1}");

        var context = execution.output().orElseThrow();
        assertThat(context.at("/Execution/Id").asText()).isEqualTo(execution.arn());
        assertThat(context.at("/Execution/Name").asText()).isEqualTo(execution.name());
        assertThat(context.at("/Execution/Input")).isEqualTo(Stage.json("{'a': 1}"));
        assertThat(context.at("/Execution/StartTime").asText()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(context.at("/State/EnteredTime").asText()).isEqualTo("2026-01-05T09:01:30Z");
        assertThat(context.at("/State/Name").asText()).isEqualTo("Look");
        assertThat(context.at("/StateMachine/Name").asText()).isEqualTo("machine");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
}
