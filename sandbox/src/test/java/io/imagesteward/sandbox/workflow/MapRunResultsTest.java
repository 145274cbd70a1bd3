package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

class MapRunResultsTest {
    private static final String THREE = """
        {"scopes": [{"id": "a"}, {"id": "b", "takes": 1, "broken": true}, {"id": "c"}]}\
        """;

    private final Stage stage = new Stage();
    private final Objects objects = new Objects((resource, arguments) -> {
        stage.takes(arguments.path("takes").asLong());
        if (arguments.path("broken").asBoolean()) {
            throw new TaskFailed("Refused", arguments.path("id").asText());
        }
        return arguments.path("fill").isInt()
                ? Stage.json("'" + "x".repeat(arguments.path("fill").asInt()) + "'")
                : Stage.json("['audited " + arguments.path("id").asText() + "']");
    });

    @BeforeEach
    void useObjects() {
        stage.tasks(objects);
    }

    @AfterEach
    void strike() {
        stage.close();
    }

    private static String writing(String extra, String config) {
        return DistributedStage.map("""
            "Items": "{%% $states.input.scopes %%}", "Label": "Scopes", %s
            "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", %s
              "Arguments": { "Bucket": "work", "Prefix": "sweep/1" } },\
            """.formatted(extra, config));
    }

    private JsonNode written(JsonNode manifest, String status) {
        return Stage.json(objects.texts.get(
                "work/" + manifest.at("/ResultFiles/" + status + "/0/Key").asText()));
    }

    private JsonNode manifest() {
        return objects.texts.entrySet().stream()
                .filter(object -> object.getKey().endsWith("/manifest.json"))
                .map(object -> Stage.json(object.getValue()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theManifestNamesAFileForEachStatus() {
        var parent = stage.run(writing("\"ToleratedFailureCount\": 1,", ""), THREE);

        var output = parent.output().orElseThrow();
        var run = output.path("MapRunArn").asText();
        assertThat(run).contains(":mapRun:machine/Scopes:");
        assertThat(output.at("/ResultWriterDetails/Key").asText())
                .isEqualTo("sweep/1/" + run.substring(run.lastIndexOf(':') + 1) + "/manifest.json");
        var manifest = manifest();
        assertThat(manifest.path("DestinationBucket").asText()).isEqualTo("work");
        assertThat(manifest.at("/ResultFiles/PENDING")).isEmpty();
        assertThat(manifest.at("/ResultFiles/SUCCEEDED/0/Key").asText()).endsWith("/SUCCEEDED_0.json");
        assertThat(written(manifest, "SUCCEEDED").findValuesAsText("Output"))
                .containsExactly("[\"audited a\"]", "[\"audited c\"]");
        assertThat(written(manifest, "FAILED").findValuesAsText("Error")).containsExactly("Refused");
    }

    @Test
    void aRunThatFailedIsWrittenWithWhatNeverBegan() {
        var parent = stage.run(writing("\"MaxConcurrency\": 1,", ""), THREE);

        assertThat(parent.error()).contains("States.ExceedToleratedFailureThreshold");
        assertThat(written(manifest(), "PENDING").findValuesAsText("Input")).containsExactly("{\"id\":\"c\"}");
    }

    @Test
    void outputsAloneCanBeWrittenFlatAndByLine() {
        stage.run(
                writing("", "\"WriterConfig\": { \"Transformation\": \"FLATTEN\", \"OutputType\": \"JSONL\" },"), """
                {"scopes": [{"id": "a"}, {"id": "b"}]}\
                """);

        assertThat(objects.texts).anySatisfy((key, text) -> {
            assertThat(key).endsWith("/SUCCEEDED_0.jsonl");
            assertThat(text).isEqualTo("\"audited a\"\n\"audited b\"");
        });
    }

    @Test
    void aResultThatCannotBeWrittenFailsAsResultWriterFailed() {
        objects.denied.add("s3:PutObject");

        assertThat(stage.run(writing("", ""), "{\"scopes\": [{\"id\": \"a\"}]}").error())
                .contains("States.ResultWriterFailed");
    }

    @Test
    void moreThanAPayloadNeedsAResultWriter() {
        var scopes = "{\"scopes\": [{\"id\": \"a\", \"fill\": 200000}, {\"id\": \"b\", \"fill\": 100000}]}";

        var unwritten = stage.run(DistributedStage.map("\"Items\": \"{% $states.input.scopes %}\","), scopes);
        var written = stage.run(writing("", ""), scopes);

        assertThat(unwritten.error()).contains("States.DataLimitExceeded");
        assertThat(written.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void theHistoryOfParentAndChildIsLimitedEachForItself() {
        var loop = """
            "Audit": { "Type": "Map", "Items": [0, 1], "End": true, "ToleratedFailureCount": 2,
              "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                "StartAt": "Count", "States": {
                  "Count": { "Type": "Pass", "Output": "{% $states.input + 2 %}", "Next": "Again?" },
                  "Again?": { "Type": "Choice", "Default": "Count",
                    "Choices": [{ "Condition": "{% $states.input = 10001 %}", "Next": "Done" }] },
                  "Done": { "Type": "Succeed" } } } }\
            """;

        var parent = stage.run(loop, "{}");

        assertThat(parent.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var children =
                stage.sfn.room().children(stage.sfn.room().mapRuns(parent.arn()).getFirst());
        assertThat(children.getFirst().error()).contains("States.Runtime");
        assertThat(children.getFirst().history()).hasSize(History.LIMIT);
        assertThat(children.getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Stage.when(parent, HistoryEventType.PASS_STATE_ENTERED)).isEmpty();
    }

    @Test
    void runsAndTheirChildrenAreListedPageByPage() {
        var scopes =
                IntStream.range(0, 5).mapToObj("{\"id\": \"%d\"}"::formatted).toList();
        var parent =
                stage.run(writing("\"ItemBatcher\": { \"MaxItemsPerBatch\": 2 },", ""), "{\"scopes\": " + scopes + "}");

        var run = stage.sfn
                .listMapRuns(list -> list.executionArn(parent.arn()))
                .mapRuns()
                .getFirst();
        var first =
                stage.sfn.listExecutions(list -> list.mapRunArn(run.mapRunArn()).maxResults(2));
        var second = stage.sfn.listExecutions(
                list -> list.mapRunArn(run.mapRunArn()).maxResults(2).nextToken(first.nextToken()));

        assertThat(first.executions()).hasSize(2);
        assertThat(second.executions()).hasSize(1);
        assertThat(second.nextToken()).isNull();
        var described = stage.sfn.describeMapRun(asked -> asked.mapRunArn(run.mapRunArn()));
        assertThat(described.itemCounts().succeeded()).isEqualTo(5);
        assertThat(described.executionCounts().resultsWritten()).isEqualTo(3);
        assertThat(stage.sfn.room().transitions()).containsExactly(java.util.Map.entry(parent.machineArn(), 4L));
    }
}
