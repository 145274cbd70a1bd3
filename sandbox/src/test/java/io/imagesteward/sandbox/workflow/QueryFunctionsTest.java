package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFunctionsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    private Execution evaluate(String expression) {
        return stage.run(
                "\"P\": { \"Type\": \"Pass\", \"Output\": \"{% " + expression + " %}\", \"End\": true }",
                "{\"json\": \"{\\\"a\\\": [1, null]}\", \"list\": [1, 2, 3, 4, 5]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$partition($states.input.list, 2)       | [[1, 2], [3, 4], [5]]",
                "$range(1, 9, 4)                         | [1, 5, 9]",
                "$range(3, 1, -1)                        | [3, 2, 1]",
                "$parse($states.input.json)              | {\"a\": [1, null]}",
                "$now()                                  | \"2026-01-05T09:00:00.000Z\"",
                "$now('[Y0001]-[M01]')                   | \"2026-01\"",
                "$millis()                               | 1767603600000",
                "$hash('abc', 'SHA-1')                   | \"a9993e364706816aba3e25717850c26c9cd0d89d\"",
                "30 * $power(2, 3)                       | 240",
                "1 / 4                                   | 0.25",
                "$random(7) = $random(7)                 | true",
            })
    void expressionsGive(String expression, String expected) {
        assertThat(evaluate(expression).output()).contains(Stage.json(expected));
    }

    @Test
    void chanceIsTheSameInEveryRunButNotWithinOne() {
        String two = "[$uuid(), $uuid(), $string($random()), $string($random())]";
        var first = evaluate(two).output().orElseThrow();
        try (var again = new Stage()) {
            String states = "\"P\": { \"Type\": \"Pass\", \"Output\": \"{% " + two + " %}\", \"End\": true }";
            assertThat(again.run(states, "{}").output()).contains(first);
        }

        assertThat(first.get(0).asText())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(first.get(0)).isNotEqualTo(first.get(1));
        assertThat(first.get(2)).isNotEqualTo(first.get(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$eval('1 + 1')",
                "$range(1, 5, 0)",
                "$range(1, 5000, 1)",
                "$partition([1, 2], 0)",
                "$hash('abc', 'ROT13')",
                "$parse('{')",
                "$",
                "list",
                "function($x) { $x }",
                "($again := function($x) { $again($x + 1) + 1 }; $again(1))"
            })
    void whatCannotBeComputedIsAQueryEvaluationError(String expression) {
        Execution execution = evaluate(expression);

        assertThat(execution.error()).contains("States.QueryEvaluationError");
        assertThat(execution.cause().orElseThrow()).contains("The JSONata expression '" + expression + "'");
    }
}
