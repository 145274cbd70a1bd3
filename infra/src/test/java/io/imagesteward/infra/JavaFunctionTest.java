package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.infra.Hub.Resource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaFunctionTest {

    private static final List<String> WORDS = List.of("Copy", "Observe", "Report", "Retire", "Share", "Trigger");

    @Test
    void thereIsOneFunctionForEachPrivilege() {
        assertThat(functions()
                        .map(function -> function.properties().path("Handler").asText()))
                .containsExactlyInAnyOrderElementsOf(WORDS.stream()
                        .map("io.imagesteward.functions.handler.%sHandler"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionRunsOnJava25AndArm(Resource function) {
        assertThat(function.properties().path("Runtime").asText()).isEqualTo("java25");
        assertThat(function.properties().path("Architectures")).hasSize(1);
        assertThat(function.properties().path("Architectures").path(0).asText()).isEqualTo("arm64");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionIsSnapshotAtPublicationAndCalledByAnAliasOfThatVersion(Resource function) {
        assertThat(function.properties().path("SnapStart").path("ApplyOn").asText())
                .isEqualTo("PublishedVersions");

        var aliases = Hub.all("AWS::Lambda::Alias").stream()
                .filter(alias -> refersTo(alias.properties().path("FunctionName"), function))
                .toList();

        assertThat(aliases).hasSize(1);
        var alias = aliases.getFirst().properties();
        assertThat(alias.path("Name").asText()).isEqualTo("live");
        var version = Hub.target(alias.path("FunctionVersion"));
        assertThat(version.type()).isEqualTo("AWS::Lambda::Version");
        assertThat(refersTo(version.properties().path("FunctionName"), function))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionIsTracedAndLogsJsonToAGroupOfItsOwnThatForgets(Resource function) {
        assertThat(function.properties().path("TracingConfig").path("Mode").asText())
                .isEqualTo("Active");
        var logging = function.properties().path("LoggingConfig");
        assertThat(logging.path("LogFormat").asText()).isEqualTo("JSON");
        var group = Hub.target(logging.path("LogGroup"));
        assertThat(group.type()).isEqualTo("AWS::Logs::LogGroup");
        assertThat(functions()
                        .filter(other -> Hub.target(
                                        other.properties().path("LoggingConfig").path("LogGroup"))
                                .equals(group)))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionHasARoleOfItsOwn(Resource function) {
        var role = Hub.target(function.properties().path("Role"));

        assertThat(functions()
                        .filter(other ->
                                Hub.target(other.properties().path("Role")).equals(role)))
                .hasSize(1);
        assertThat(role.properties().has("ManagedPolicyArns")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionKnowsItsNameAndItsHubAndIsToldOfNoMetricsItDoesNotWrite(Resource function) {
        var variables = variables(function);

        assertThat(variables.path("POWERTOOLS_SERVICE_NAME").asText())
                .isEqualTo(word(function).toLowerCase(Locale.ROOT));
        assertThat(variables.has("POWERTOOLS_METRICS_NAMESPACE")).isFalse();
        assertThat(variables.path("HUB_ACCOUNT").path("Ref").asText()).isEqualTo("AWS::AccountId");
        assertThat(variables.path("HUB_REGION").path("Ref").asText()).isEqualTo("AWS::Region");
    }

    @Test
    void onlyWhoDecidesByPoliciesIsToldWhereTheyAre() {
        for (var key : List.of("POLICY_APPLICATION", "POLICY_ENVIRONMENT", "POLICY_PROFILE")) {
            assertThat(functions().filter(function -> variables(function).has(key)))
                    .extracting(JavaFunctionTest::word)
                    .containsExactlyInAnyOrder("Observe", "Trigger");
        }
    }

    @Test
    void triggerIsToldTheWorkflowAndReportIsToldWhereToReport() {
        assertThat(Hub.target(variables("Trigger").path("DISTRIBUTE_ARN")).type())
                .isEqualTo("AWS::StepFunctions::StateMachine");
        assertThat(Hub.target(variables("Report").path("RECORDS_BUCKET")).type())
                .isEqualTo("AWS::S3::Bucket");
        assertThat(Hub.target(variables("Report").path("TOPIC_ARN")).type()).isEqualTo("AWS::SNS::Topic");
        assertThat(variables("Report").path("EVENT_BUS").asText()).isEqualTo("default");
    }

    @Test
    void onlyReportWritesMetrics() {
        assertThat(functions().filter(function -> variables(function).has("METRICS_NAMESPACE")))
                .extracting(JavaFunctionTest::word)
                .containsExactly("Report");
    }

    @Test
    void everyLogGroupForgetsAfterThreeMonths() {
        assertThat(Hub.all("AWS::Logs::LogGroup"))
                .hasSize(WORDS.size() + Workflows.values().length)
                .allSatisfy(group -> assertThat(
                                group.properties().path("RetentionInDays").asInt())
                        .isEqualTo(90));
    }

    static Stream<Resource> functions() {
        return Hub.all("AWS::Lambda::Function").stream();
    }

    private static JsonNode variables(String word) {
        return functions()
                .filter(function -> word(function).equals(word))
                .map(JavaFunctionTest::variables)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode variables(Resource function) {
        return function.properties().path("Environment").path("Variables");
    }

    private static String word(Resource function) {
        var handler = function.properties().path("Handler").asText();
        return handler.substring(handler.lastIndexOf('.') + 1).replace("Handler", "");
    }

    private static boolean refersTo(JsonNode reference, Resource resource) {
        return reference.path("Ref").asText().equals(resource.id());
    }
}
