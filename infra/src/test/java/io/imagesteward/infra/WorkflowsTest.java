package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.workflow.Workflows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkflowsTest {

    private static final Map<Workflows, Set<String>> CALLED = Map.of(
            Workflows.DISTRIBUTE, Set.of("Observe", "Share", "Copy", "Report"),
            Workflows.REVIEW, Set.of("Observe", "Retire", "Report"),
            Workflows.RETIRE, Set.of("Observe", "Share", "Retire", "Report"),
            Workflows.RESTORE, Set.of("Observe", "Share", "Retire", "Report"),
            Workflows.CREATE, Set.of("Observe", "Copy", "Report"),
            Workflows.SWEEP, Set.of("Observe", "Share", "Report"));

    private static final Map<Workflows, Map<String, Workflows>> STARTED = Map.of(
            Workflows.REVIEW, Map.of("RetireStateMachine", Workflows.RETIRE),
            Workflows.RETIRE, Map.of("RestoreStateMachine", Workflows.RESTORE),
            Workflows.CREATE, Map.of("DistributeStateMachine", Workflows.DISTRIBUTE),
            Workflows.SWEEP,
                    Map.of("DistributeStateMachine", Workflows.DISTRIBUTE, "ReviewStateMachine", Workflows.REVIEW));

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void theDefinitionIsTheReviewedFile(Workflows workflow) {
        assertThat(machine(workflow).path("DefinitionString").asText()).isEqualTo(workflow.definition());
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void everyPlaceholderOfTheDefinitionIsSubstitutedAndNoOther(Workflows workflow) {
        var placeholders = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(workflow.definition())
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(machine(workflow).path("DefinitionSubstitutions").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(placeholders);
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void aFunctionIsCalledByItsAlias(Workflows workflow) {
        for (var word : CALLED.getOrDefault(workflow, Set.of())) {
            var alias =
                    Hub.target(machine(workflow).path("DefinitionSubstitutions").path(word + "Function"));

            assertThat(alias.type()).isEqualTo("AWS::Lambda::Alias");
            assertThat(Hub.target(alias.properties().path("FunctionName"))
                            .properties()
                            .path("Handler")
                            .asText())
                    .endsWith("." + word + "Handler");
        }
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void theRoleMayCallWhatTheDefinitionCallsAndStartWhatItStarts(Workflows workflow) {
        var substitutions = machine(workflow).path("DefinitionSubstitutions");
        var role = Hub.target(machine(workflow).path("RoleArn"));

        assertThat(granted(role, "lambda:InvokeFunction"))
                .containsExactlyInAnyOrderElementsOf(CALLED.getOrDefault(workflow, Set.of()).stream()
                        .map(word -> substitutions.path(word + "Function"))
                        .toList());
        // A Distributed Map starts executions of its own machine, which has no reference to itself.
        assertThat(granted(role, "states:StartExecution").stream()
                        .filter(arn -> !arn.toString().contains(":stateMachine:")))
                .containsExactlyInAnyOrderElementsOf(STARTED.getOrDefault(workflow, Map.of()).keySet().stream()
                        .map(substitutions::path)
                        .toList());
    }

    @Test
    void aReviewStartsRetireAndARetirementStartsRestore() {
        STARTED.forEach((parent, children) -> children.forEach((placeholder, child) -> assertThat(Hub.target(
                                machine(parent).path("DefinitionSubstitutions").path(placeholder))
                        .properties())
                .isEqualTo(machine(child))));
    }

    @Test
    void functionsKnowRetireByTheNameItHas() {
        var name = machine(Workflows.RETIRE).path("StateMachineName").at("/Fn::Join/1");

        for (var word : List.of("Observe", "Report")) {
            var arn = variables(word).path("RETIRE_ARN").at("/Fn::Join/1").toString();

            assertThat(arn).contains(":stateMachine:").endsWith(name.get(1).toString() + "]");
        }
    }

    @Test
    void triggerKnowsEveryWorkflow() {
        for (var workflow : Workflows.values()) {
            assertThat(Hub.target(variables("Trigger").path(workflow.name() + "_ARN"))
                            .properties())
                    .isEqualTo(machine(workflow));
        }
    }

    @Test
    void everyFunctionThatReadsRecordsKnowsTheBucket() {
        for (var word : List.of("Observe", "Share", "Retire", "Report", "Trigger")) {
            assertThat(Hub.target(variables(word).path("RECORDS_BUCKET")).type())
                    .isEqualTo("AWS::S3::Bucket");
        }
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void itIsAStandardWorkflowSoThatANameIsStartedOnlyOnce(Workflows workflow) {
        assertThat(machine(workflow).path("StateMachineType").asText()).isEqualTo("STANDARD");
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void itIsTracedAndLogsEverythingWithoutTheData(Workflows workflow) {
        var logging = machine(workflow).path("LoggingConfiguration");

        assertThat(machine(workflow).at("/TracingConfiguration/Enabled").asBoolean())
                .isTrue();
        assertThat(logging.path("Level").asText()).isEqualTo("ALL");
        assertThat(logging.path("IncludeExecutionData").asBoolean(true)).isFalse();
        assertThat(Hub.target(logging.at("/Destinations/0/CloudWatchLogsLogGroup/LogGroupArn"))
                        .properties()
                        .at("/LogGroupName/Fn::Join/1/0")
                        .asText())
                .startsWith("/aws/vendedlogs/states/");
    }

    @Test
    void theStackSaysWhereWorkflowsTopicAndRecordsAre() {
        for (var output : List.of("Distribute", "Review", "Retirement", "Restore", "Create")) {
            assertThat(Hub.target(Hub.outputs().at("/" + output + "WorkflowArn/Value"))
                            .type())
                    .isEqualTo("AWS::StepFunctions::StateMachine");
        }
        assertThat(Hub.target(Hub.outputs().at("/TopicArn/Value")).type()).isEqualTo("AWS::SNS::Topic");
        assertThat(Hub.target(Hub.outputs().at("/RecordsBucketName/Value")).type())
                .isEqualTo("AWS::S3::Bucket");
    }

    private static JsonNode machine(Workflows workflow) {
        return Hub.all("AWS::StepFunctions::StateMachine").stream()
                .map(Hub.Resource::properties)
                .filter(machine -> machine.path("StateMachineName")
                        .toString()
                        .endsWith("-%s\"]]}".formatted(workflow.workflowName())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no machine for " + workflow));
    }

    private static JsonNode variables(String word) {
        return Hub.all("AWS::Lambda::Function").stream()
                .filter(function ->
                        function.properties().path("Handler").asText().endsWith("." + word + "Handler"))
                .map(function -> function.properties().at("/Environment/Variables"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + word));
    }

    private static List<JsonNode> granted(Hub.Resource role, String action) {
        return Hub.all("AWS::IAM::Policy").stream()
                .filter(policy -> policy.properties().path("Roles").toString().contains('"' + role.id() + '"'))
                .flatMap(policy ->
                        policy.properties().at("/PolicyDocument/Statement").valueStream())
                .filter(statement -> statement.path("Action").toString().contains(action))
                .flatMap(statement -> statement.path("Resource").isArray()
                        ? statement.path("Resource").valueStream()
                        : Stream.of(statement.path("Resource")))
                .toList();
    }
}
