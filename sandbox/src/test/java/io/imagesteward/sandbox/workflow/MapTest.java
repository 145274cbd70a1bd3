package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

class MapTest {
    private static final String FIVE = """
            [{"id": "a", "takes": 10}, {"id": "b", "takes": 30}, {"id": "c", "takes": 5}, {"id": "d", "takes": 5}, {"id": "e", "takes": 20}]""";

    private final Stage stage = new Stage();

    @AfterEach
    void strike() {
        stage.close();
    }

    private void copying() {
        stage.tasks((resource, arguments) -> {
            String id = arguments.path("id").asText();
            stage.note(id + " starts");
            stage.takes(arguments.path("takes").asLong());
            stage.note(id + " ends");
            if (arguments.path("broken").asBoolean()) {
                throw new TaskFailed("Refused", id + " is broken");
            }
            return Stage.json("'copied " + id + "'");
        });
    }

    private static String map(String extra, String afterwards) {
        return """
                "Copy": { "Type": "Map", "Items": "{%% $states.input.images %%}", %s "End": true,
                  "ItemProcessor": { "ProcessorConfig": { "Mode": "INLINE" }, "StartAt": "One", "States": {
                    "One": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true %s } } } }
                """.formatted(extra, afterwards);
    }

    @Test
    void twoAtATimeMeansTheThirdStartsWhenTheFirstEnds() {
        copying();

        Execution execution = stage.run(map("\"MaxConcurrency\": 2,", ""), "{\"images\": " + FIVE + "}");

        assertThat(stage.diary)
                .containsExactly(
                        "0 a starts",
                        "0 b starts",
                        "10 a ends",
                        "10 c starts",
                        "15 c ends",
                        "15 d starts",
                        "20 d ends",
                        "20 e starts",
                        "30 b ends",
                        "40 e ends");
        assertThat(execution.output())
                .contains(Stage.json("['copied a', 'copied b', 'copied c', 'copied d', 'copied e']"));
        assertThat(Stage.when(execution, HistoryEventType.MAP_ITERATION_STARTED))
                .containsExactly(
                        "0 Copy[0] Copy", "0 Copy[1] Copy", "10 Copy[2] Copy", "15 Copy[3] Copy", "20 Copy[4] Copy");
    }

    @Test
    void withoutALimitAllRunAtOnce() {
        copying();

        stage.run(map("", ""), "{\"images\": " + FIVE + "}");

        assertThat(stage.time.instant()).isEqualTo(Stage.NINE.plusSeconds(30));
    }

    @Test
    void oneFailingItemIsCaughtAndTheOthersGoOn() {
        copying();

        Execution execution = stage.run(map("", """
                        , "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }] },
                        "Failed": { "Type": "Pass", "Output": "{% 'failed: ' & $states.input.Cause %}", "End": true
                        """), """
                {"images": [{"id": "a", "takes": 10}, {"id": "b", "takes": 5, "broken": true}, {"id": "c", "takes": 20}]}""");

        assertThat(execution.output()).contains(Stage.json("['copied a', 'failed: b is broken', 'copied c']"));
        assertThat(stage.time.instant()).isEqualTo(Stage.NINE.plusSeconds(20));
    }

    @Test
    void anItemThatNobodyCatchesEndsTheMapAndAbandonsTheOthers() {
        copying();

        Execution execution = stage.run(map("", ""), """
                {"images": [{"id": "a", "takes": 1000}, {"id": "b", "takes": 5, "broken": true}, {"id": "c", "takes": 2}]}""");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).contains("Refused");
        assertThat(stage.diary).containsExactly("0 a starts", "0 b starts", "0 c starts", "2 c ends", "5 b ends");
        assertThat(Stage.when(execution, HistoryEventType.MAP_ITERATION_FAILED)).containsExactly("5 Copy[1] Copy");
        assertThat(stage.time.instant()).isEqualTo(Stage.NINE.plusSeconds(5));
    }

    @Test
    void theSelectorSeesTheItemAndTheInputOfTheMap() {
        stage.tasks((resource, arguments) -> arguments);

        Execution execution =
                stage.run(map("""
                        "ItemSelector": { "n": "{% $states.context.Map.Item.Index %}",
                          "id": "{% $states.context.Map.Item.Value.id %}", "policy": "{% $states.input.policy %}" },""", ""), "{\"policy\": \"golden\", \"images\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");

        assertThat(execution.output())
                .contains(Stage.json(
                        "[{'n': 0, 'id': 'a', 'policy': 'golden'}, {'n': 1, 'id': 'b', 'policy': 'golden'}]"));
    }

    @Test
    void iterationsReadOuterVariablesAndKeepTheirOwn() {
        Execution execution = stage.run("""
                "Begin": { "Type": "Pass", "Assign": { "policy": "golden" }, "Next": "Each" },
                "Each": { "Type": "Map", "Items": [1, 2], "Next": "After",
                  "ItemProcessor": { "StartAt": "Set", "States": {
                    "Set": { "Type": "Pass", "Assign": { "own": "{% $policy & $string($states.input) %}" }, "Next": "Wait" },
                    "Wait": { "Type": "Wait", "Seconds": "{% 10 * $states.input %}", "Next": "Get" },
                    "Get": { "Type": "Pass", "Output": "{% $own %}", "End": true } } } },
                "After": { "Type": "Pass", "Output": { "each": "{% $states.input %}", "leaked": "{% $exists($own) %}" }, "End": true }
                """, "{}");

        assertThat(execution.output()).contains(Stage.json("{'each': ['golden1', 'golden2'], 'leaked': false}"));
    }

    @Test
    void noItemsGiveAnEmptyListAndALoneItemIsAnError() {
        assertThat(stage.run(map("", ""), "{\"images\": []}").output()).contains(Stage.json("[]"));

        Execution collapsed = stage.run(
                map("", "").replace("$states.input.images", "$states.input.images[id = 'a']"),
                "{\"images\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");
        assertThat(collapsed.error()).contains("States.QueryEvaluationError");
        assertThat(collapsed.cause().orElseThrow()).contains("Items is OBJECT");
    }

    @Test
    void aMapIsRetriedAsAWhole() {
        stage.tasks((resource, arguments) -> {
            stage.note(arguments.asText());
            if (stage.time.instant().equals(Stage.NINE) && arguments.asText().equals("b")) {
                throw new TaskFailed("Throttled", "");
            }
            return arguments;
        });

        Execution execution = stage.run(
                map("\"Retry\": [{\"ErrorEquals\": [\"Throttled\"], \"IntervalSeconds\": 60}],", ""),
                "{\"images\": [\"a\", \"b\"]}");

        assertThat(stage.diary).containsExactly("0 a", "0 b", "60 a", "60 b");
        assertThat(execution.output()).contains(Stage.json("['a', 'b']"));
    }

    @Test
    void twoExecutionsOfOneMachineOverlapToo() {
        copying();
        String machine = stage.sfn.addStateMachine("copy", Stage.definition(map("", "")), Stage.ROLE);
        List<Execution> started = Stream.of("x", "y")
                .map(id -> stage.sfn
                        .room()
                        .start(
                                machine,
                                Optional.of(id),
                                "{\"images\": [{\"id\": \"%s\", \"takes\": 30}]}".formatted(id)))
                .toList();

        stage.time.runUntilIdle();

        assertThat(stage.diary).containsExactly("0 x starts", "0 y starts", "30 x ends", "30 y ends");
        assertThat(started)
                .extracting(execution -> stage.now(execution).output().orElseThrow())
                .containsExactly(Stage.json("['copied x']"), Stage.json("['copied y']"));
    }
}
