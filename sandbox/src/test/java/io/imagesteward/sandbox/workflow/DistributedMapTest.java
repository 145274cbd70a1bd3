package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

class DistributedMapTest {
    private static final String READER = """
            "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "%s" },
              "Arguments": { "Bucket": "work", "Key": "{%% $states.input.key %%}" } },""";

    private final Stage stage = new Stage();
    private final Objects objects = new Objects((resource, arguments) -> {
        String id = arguments.path("id").asText();
        stage.note(id + " starts");
        stage.takes(arguments.path("takes").asLong());
        if (arguments.path("broken").asBoolean()) {
            throw new TaskFailed("Refused", id + " is broken");
        }
        return Stage.json("'audited " + id + "'");
    });

    @BeforeEach
    void useObjects() {
        stage.tasks(objects);
    }

    @AfterEach
    void strike() {
        stage.close();
    }

    static String map(String extra) {
        return """
                "Audit": { "Type": "Map", %s "End": true,
                  "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                    "StartAt": "One", "States": {
                    "One": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true } } } }
                """.formatted(extra);
    }

    private static String items(String extra) {
        return map("\"Items\": \"{% $states.input.scopes %}\", \"Label\": \"Scopes\"," + extra);
    }

    private List<Execution> children(Execution parent) {
        var room = stage.sfn.room();
        return room.mapRuns(parent.arn()).stream()
                .flatMap(run -> room.children(run).stream())
                .toList();
    }

    @Test
    void everyItemIsAnExecutionOfItsOwnWithItsOwnHistory() {
        var parent = stage.run(items("\"MaxConcurrency\": 2,"), """
                {"scopes": [{"id": "a", "takes": 10}, {"id": "b", "takes": 30}, {"id": "c", "takes": 5}]}""");

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
    void anArrayOrLinesAreReadFromAnObject() {
        objects.texts.put("work/scopes.json", "[{\"id\": \"a\"}, {\"id\": \"b\"}]");
        objects.texts.put("work/scopes.jsonl", "{\"id\": \"c\"}\n{\"id\": \"d\"}\n");

        var ofArray = stage.run(map(READER.formatted("JSON")), "{\"key\": \"scopes.json\"}");
        var ofLines = stage.run(map(READER.formatted("JSONL")), "{\"key\": \"scopes.jsonl\"}");

        assertThat(ofArray.output()).contains(Stage.json("['audited a', 'audited b']"));
        assertThat(ofLines.output()).contains(Stage.json("['audited c', 'audited d']"));
    }

    @Test
    void whatCannotBeReadFailsAsItemReaderFailedAndCanBeCaught() {
        objects.texts.put("work/object.json", "{\"id\": \"a\"}");
        objects.texts.put("work/broken.json", "[{");
        var caught = map(READER.formatted("JSON")
                        + "\"Catch\": [{ \"ErrorEquals\": [\"States.ItemReaderFailed\"], \"Next\": \"Told\" }],")
                + ", \"Told\": { \"Type\": \"Pass\", \"Output\": \"{% $states.input.Error %}\", \"End\": true }";

        for (var key : List.of("absent.json", "object.json", "broken.json")) {
            assertThat(stage.run(map(READER.formatted("JSON")), "{\"key\": \"" + key + "\"}")
                            .error())
                    .contains("States.ItemReaderFailed");
        }
        assertThat(stage.run(caught, "{\"key\": \"absent.json\"}").output())
                .contains(Stage.json("'States.ItemReaderFailed'"));
    }

    @Test
    void aChildSeesWhatTheSelectorGivesItAndNoVariableOfItsParent() {
        var states = """
                "Begin": { "Type": "Pass", "Assign": { "policy": "golden" }, "Next": "Each" },
                "Each": { "Type": "Map", "Items": ["a", "b"], "End": true,
                  "ItemSelector": { "n": "{%% $states.context.Map.Item.Index %%}", "policy": "{%% $policy %%}" },
                  "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                    "StartAt": "In", "States": { "In": { "Type": "Pass", "Output": "%s", "End": true } } } }
                """;

        assertThat(stage.run(states.formatted("{% $states.input %}"), "{}").output())
                .contains(Stage.json("[{'n': 0, 'policy': 'golden'}, {'n': 1, 'policy': 'golden'}]"));
        var blind = stage.run(states.formatted("{% $policy %}"), "{}");
        assertThat(blind.error()).contains("States.ExceedToleratedFailureThreshold");
        assertThat(children(blind).getFirst().error()).contains("States.QueryEvaluationError");
    }

    @Test
    void batchesEndAtTheirItemsOrAtTheirBytes() {
        objects.texts.put("work/scopes.json", "[\"aaaa\", \"bbbb\", \"cccc\", \"dddd\", \"eeee\"]");
        var reader = READER.formatted("JSON");

        var byItems = stage.run(echo(reader + """
                "ItemBatcher": { "MaxItemsPerBatch": 2, "BatchInput": { "policy": "{% $states.input.key %}" } },"""), "{\"key\": \"scopes.json\"}");
        var byBytes = stage.run(
                echo(reader + "\"ItemBatcher\": { \"MaxInputBytesPerBatch\": 35 },"), "{\"key\": \"scopes.json\"}");

        assertThat(byItems.output()).contains(Stage.json("""
                [{'BatchInput': {'policy': 'scopes.json'}, 'Items': ['aaaa', 'bbbb']},
                 {'BatchInput': {'policy': 'scopes.json'}, 'Items': ['cccc', 'dddd']},
                 {'BatchInput': {'policy': 'scopes.json'}, 'Items': ['eeee']}]"""));
        assertThat(byBytes.output())
                .contains(Stage.json("[{'Items': ['aaaa', 'bbbb', 'cccc']}, {'Items': ['dddd', 'eeee']}]"));
        assertThat(children(byBytes))
                .allSatisfy(child -> assertThat(child.input().toString()).hasSizeLessThanOrEqualTo(35));
    }

    private static String echo(String extra) {
        return map(extra)
                .replace("\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\"", "\"Type\": \"Pass\"");
    }

    @Test
    void whatMayFailIsToldInTheResultAndTheRestGoesOn() {
        var scopes = """
                {"scopes": [{"id": "a"}, {"id": "b", "broken": true}, {"id": "c", "takes": 9}, {"id": "d"}]}""";

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
                {"scopes": [{"id": "a", "takes": 1000}, {"id": "b", "takes": 5, "broken": true}, {"id": "c"}]}""");

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
                {"scopes": [{"id": "a", "takes": 1000}, {"id": "b", "takes": 2000}]}""");
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
