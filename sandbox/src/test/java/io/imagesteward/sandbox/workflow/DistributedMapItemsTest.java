package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each execution of a distributed map is given. */
class DistributedMapItemsTest extends DistributedStage {

    private static final String READER = """
        "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "%s" },
          "Arguments": { "Bucket": "work", "Key": "{%% $states.input.key %%}" } },\
        """;

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
            "ItemBatcher": { "MaxItemsPerBatch": 2, "BatchInput": { "policy": "{% $states.input.key %}" } },\
            """), "{\"key\":" + " \"scopes.json\"}");
        var byBytes = stage.run(
                echo(reader + "\"ItemBatcher\": { \"MaxInputBytesPerBatch\": 35 },"), "{\"key\": \"scopes.json\"}");

        assertThat(byItems.output()).contains(Stage.json("""
            [{'BatchInput': {'policy': 'scopes.json'}, 'Items': ['aaaa', 'bbbb']},
             {'BatchInput': {'policy': 'scopes.json'}, 'Items': ['cccc', 'dddd']},
             {'BatchInput': {'policy': 'scopes.json'}, 'Items': ['eeee']}]\
            """));
        assertThat(byBytes.output())
                .contains(Stage.json("[{'Items': ['aaaa', 'bbbb', 'cccc']}, {'Items': ['dddd', 'eeee']}]"));
        assertThat(children(byBytes))
                .allSatisfy(child -> assertThat(child.input().toString()).hasSizeLessThanOrEqualTo(35));
    }

    private static String echo(String extra) {
        return map(extra)
                .replace("\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\"", "\"Type\": \"Pass\"");
    }
}
