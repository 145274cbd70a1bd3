package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.workflow.Workflows;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributeWorkflowTest {

    private final JsonNode machine =
            Hub.only("AWS::StepFunctions::StateMachine").properties();

    @Test
    void theDefinitionIsTheReviewedFile() {
        assertThat(machine.path("DefinitionString").asText()).isEqualTo(Workflows.DISTRIBUTE.definition());
    }

    @Test
    void everyPlaceholderOfTheDefinitionIsSubstitutedAndNoOther() {
        var placeholders = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(Workflows.DISTRIBUTE.definition())
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(machine.path("DefinitionSubstitutions").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(placeholders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Observe", "Share", "Copy", "Report"})
    void aFunctionIsCalledByItsAlias(String word) {
        var alias = Hub.target(machine.path("DefinitionSubstitutions").path(word + "Function"));

        assertThat(alias.type()).isEqualTo("AWS::Lambda::Alias");
        assertThat(Hub.target(alias.properties().path("FunctionName"))
                        .properties()
                        .path("Handler")
                        .asText())
                .endsWith("." + word + "Handler");
    }

    @Test
    void itIsAStandardWorkflowSoThatANameIsStartedOnlyOnce() {
        assertThat(machine.path("StateMachineType").asText()).isEqualTo("STANDARD");
    }

    @Test
    void itIsTracedAndLogsEverythingWithoutTheData() {
        var logging = machine.path("LoggingConfiguration");

        assertThat(machine.at("/TracingConfiguration/Enabled").asBoolean()).isTrue();
        assertThat(logging.path("Level").asText()).isEqualTo("ALL");
        assertThat(logging.path("IncludeExecutionData").asBoolean(true)).isFalse();
        assertThat(Hub.target(logging.at("/Destinations/0/CloudWatchLogsLogGroup/LogGroupArn"))
                        .properties()
                        .at("/LogGroupName/Fn::Join/1/0")
                        .asText())
                .startsWith("/aws/vendedlogs/states/");
    }

    @Test
    void theStackSaysWhereWorkflowTopicAndRecordsAre() {
        assertThat(Hub.target(Hub.outputs().at("/DistributeWorkflowArn/Value")).type())
                .isEqualTo("AWS::StepFunctions::StateMachine");
        assertThat(Hub.target(Hub.outputs().at("/TopicArn/Value")).type()).isEqualTo("AWS::SNS::Topic");
        assertThat(Hub.target(Hub.outputs().at("/RecordsBucketName/Value")).type())
                .isEqualTo("AWS::S3::Bucket");
    }
}
