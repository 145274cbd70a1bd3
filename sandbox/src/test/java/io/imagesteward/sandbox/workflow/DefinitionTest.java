package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {
    private static List<String> violationsOf(String definition) {
        return catchThrowableOfType(InvalidDefinition.class, () -> StateMachine.parse("distribute", definition))
                .violations();
    }

    private static List<String> violationsIn(String states) {
        return violationsOf(Stage.definition(states));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithTheStateItIsIn() {
        assertThatThrownBy(() -> StateMachine.parse("distribute", """
                        { "StartAt": "Look", "Timeout": 5, "States": {
                          "Look": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {}, "Next": "Gone" },
                          "Ready?": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "Next": "Look" }] },
                          "Odd": { "Type": "Loop", "End": true } } }
                        """))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageStartingWith("state machine 'distribute' cannot run here:")
                .hasMessageContaining("machine: QueryLanguage is missing or JSONPath, expected JSONata")
                .hasMessageContaining("machine: unknown field Timeout; known here:")
                .hasMessageContaining("state 'Look': field Parameters is JSONPath")
                .hasMessageContaining("state 'Look': Next 'Gone' is not a state of the same flow")
                .hasMessageContaining("state 'Ready?', Choices[0]: Condition is missing")
                .hasMessageContaining("state 'Ready?', Choices[0]: field Variable is JSONPath")
                .hasMessageContaining("state 'Odd': unknown Type 'Loop', expected one of Pass, Task,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'A': {'Type': 'Pass'}                                              | expected exactly one of Next and",
                "'A': {'Type': 'Pass', 'End': true, 'Next': 'A'}                    | expected exactly one of Next and",
                "'A': {'Type': 'Pass', 'End': true, 'Colour': 1}                    | unknown field Colour",
                "'A': {'Type': 'Pass', 'End': true, 'Result': 1}                    | field Result is JSONPath",
                "'A': {'Type': 'Pass', 'End': true, 'QueryLanguage': 'JSONPath'}    | expected JSONata",
                "'A': {'Type': 'Pass', 'End': true, 'Output': '{% $a + %}'}         | cannot be parsed",
                "'A': {'Type': 'Pass', 'End': true, 'Output': ' {% $a %}'}          | would be taken as plain text",
                "'A': {'Type': 'Pass', 'End': true, 'Output': {'a.$': '$.b'}}       | key 'a.$' is JSONPath",
                "'A': {'Type': 'Pass', 'End': true, 'Assign': {'states': 1}}        | is not a name for a variable",
                "'A': {'Type': 'Pass', 'End': true}, 'B': {'Type': 'Succeed'}       | state 'B': no state leads here",
                "'A': {'Type': 'Wait', 'End': true}                                 | exactly one of Seconds and Timestamp",
                "'A': {'Type': 'Task', 'End': true}                                 | Resource is missing",
                "'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::ecs:runTask.sync', 'End': true} | does not run",
                "'A': {'Type': 'Choice', 'Choices': []}                             | Choices is missing or empty",
                "'A': {'Type': 'Parallel', 'Branches': [], 'End': true}             | Branches is missing or empty",
                "'A': {'Type': 'Fail', 'Next': 'A'}                                 | unknown field Next",
            })
    void oneMistakeIsNamed(String states, String expected) {
        assertThat(violationsIn(states.replace('\'', '"')))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'ErrorEquals': []}                                                | ErrorEquals is missing or empty",
                "{'ErrorEquals': ['A'], 'MaxAttempts': -1}                          | MaxAttempts is -1, expected a number from 0",
                "{'ErrorEquals': ['A'], 'BackoffRate': 0.5}                         | BackoffRate is 0.5, expected a number from 1",
                "{'ErrorEquals': ['A'], 'JitterStrategy': 'HALF'}                   | expected FULL or NONE",
                "{'ErrorEquals': ['A', 'States.ALL']}                               | States.ALL must stand alone",
                "{'ErrorEquals': ['States.ALL']}, {'ErrorEquals': ['A']}            | States.ALL must stand alone",
                "{'ErrorEquals': ['A'], 'Delay': 3}                                 | unknown field Delay",
            })
    void oneMistakeInRetryIsNamed(String retry, String expected) {
        String state = "'A': {'Type': 'Task', 'Resource': 'r', 'End': true, 'Retry': [" + retry + "]}";
        assertThat(violationsIn(state.replace('\'', '"')))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @Test
    void innerFlowsAreCheckedAndMayNotAssignOuterVariables() {
        assertThat(violationsIn("""
                                "Begin": { "Type": "Pass", "Assign": { "copied": [] }, "Next": "Each" },
                                "Each": { "Type": "Map", "Items": [1], "End": true, "ItemProcessor": { "StartAt": "In", "States": {
                                  "In": { "Type": "Pass", "Assign": { "copied": 1, "own": 2 }, "Next": "Begin" } } } }
                                """))
                .containsExactlyInAnyOrder(
                        "state 'In': Assign copied: a flow around this one assigns it; inner flows can read it only",
                        "state 'In': Next 'Begin' is not a state of the same flow");
    }

    @Test
    void whatDistributedMapsDoNotHaveHereIsRefusedClearly() {
        assertThat(violationsIn("""
                                "Each": { "Type": "Map", "End": true, "Label": "a label", "ItemBatcher": {},
                                  "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "Arguments": {},
                                    "ReaderConfig": { "InputType": "CSV" } },
                                  "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": {} },
                                  "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
                                    "StartAt": "In", "States": { "In": { "Type": "Succeed" } } } }
                                """))
                .satisfiesExactlyInAnyOrder(
                        label -> assertThat(label).startsWith("state 'Each': Label is 'a label'"),
                        batcher -> assertThat(batcher).contains("MaxItemsPerBatch, MaxInputBytesPerBatch or both"),
                        type -> assertThat(type).contains("InputType is 'CSV'"),
                        together -> assertThat(together).contains("expected Resource and Arguments together"),
                        empty -> assertThat(empty).endsWith("ResultWriter: is empty"),
                        path -> assertThat(path).contains("field Parameters is JSONPath"),
                        express -> assertThat(express).contains("runs STANDARD children only"));
    }

    @Test
    void whatOnlyDistributedMapsHaveIsRefusedInline() {
        assertThat(violationsIn("""
                                "Each": { "Type": "Map", "Items": [1], "End": true, "ResultWriter": {}, "ToleratedFailurePercentage": 5,
                                  "ItemProcessor": { "StartAt": "In", "States": { "In": { "Type": "Succeed" } } } }
                                """))
                .containsExactlyInAnyOrder(
                        "state 'Each': ResultWriter is for Mode DISTRIBUTED",
                        "state 'Each': ToleratedFailurePercentage is for Mode DISTRIBUTED");
    }

    @Test
    void textThatIsNoJsonIsSaidToBeThat() {
        assertThat(violationsOf("{")).singleElement().asString().startsWith("the definition is not JSON");
    }

    @Test
    void aDefinitionWithNothingWrongIsTaken() {
        StateMachine machine = StateMachine.parse(
                "m", Stage.definition("\"A\": { \"Type\": \"Pass\", \"Comment\": \"fine\", \"End\": true }"));

        assertThat(machine.flow().states()).containsOnlyKeys("A");
    }
}
