package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.infra.Hub.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmsTest {

    private static final Map<String, List<String>> METRICS = Map.of(
            "AWS::StepFunctions::StateMachine", List.of("ExecutionsFailed", "ExecutionsTimedOut"),
            "AWS::Lambda::Function", List.of("Errors", "Throttles"),
            "AWS::SQS::Queue", List.of("ApproximateNumberOfMessagesVisible"),
            "AWS::Events::Rule", List.of("FailedInvocations"));

    @ParameterizedTest
    @MethodSource("whatCanFail")
    void whateverCanFailIsWatched(Resource resource) {
        assertThat(alarms().filter(alarm ->
                                alarm.properties().path("Dimensions").toString().contains('"' + resource.id() + '"'))
                        .map(alarm -> alarm.properties().path("MetricName").asText()))
                .containsExactlyInAnyOrderElementsOf(METRICS.getOrDefault(resource.type(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"RetirementBlocked, Image Retirement Failed", "RecordMissing, RECORD_MISSING"})
    void aWordInTheLogOfReportRaisesAnAlarmAtOnce(String metric, String word) {
        assertThat(Hub.all("AWS::Logs::MetricFilter"))
                .filteredOn(filter ->
                        filter.properties().path("FilterPattern").asText().equals('"' + word + '"'))
                .hasSize(1)
                .allSatisfy(filter -> {
                    assertThat(filter.properties()
                                    .at("/MetricTransformations/0/MetricName")
                                    .asText())
                            .isEqualTo(metric);
                    assertThat(Hub.target(filter.properties().path("LogGroupName"))
                                    .id())
                            .startsWith("ReportLogs");
                });
        assertThat(alarms().filter(alarm ->
                        alarm.properties().path("MetricName").asText().equals(metric)))
                .hasSize(1)
                .allSatisfy(alarm -> {
                    assertThat(alarm.properties().path("Namespace").asText()).isEqualTo("ImageSteward");
                    assertThat(alarm.properties().path("EvaluationPeriods").asInt())
                            .isEqualTo(1);
                });
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void everyAlarmTellsPeople(Resource alarm) {
        assertThat(alarm.properties().path("AlarmActions"))
                .hasSize(1)
                .allSatisfy(action -> assertThat(Hub.target(action).type()).isEqualTo("AWS::SNS::Topic"));
        assertThat(alarm.properties().path("AlarmDescription").asText()).startsWith("Image Steward, ");
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void anAlarmIsQuietWhileNothingRuns(Resource alarm) {
        assertThat(alarm.properties().path("TreatMissingData").asText()).isEqualTo("notBreaching");
    }

    @Test
    void alarmsMayPublishToTheEncryptedTopic() {
        var topic = Hub.only("AWS::SNS::Topic");
        var key = Hub.target(topic.properties().path("KmsMasterKeyId"));
        var topicPolicy = Hub.only("AWS::SNS::TopicPolicy").properties().path("PolicyDocument");

        for (var policy : List.of(topicPolicy, key.properties().path("KeyPolicy"))) {
            assertThat(policy.path("Statement").valueStream())
                    .filteredOn(statement ->
                            statement.at("/Principal/Service").asText().equals("cloudwatch.amazonaws.com"))
                    .hasSize(1)
                    .allSatisfy(statement ->
                            assertThat(statement.path("Effect").asText()).isEqualTo("Allow"));
        }
    }

    @Test
    void whoeverMayPublishToTheTopicMayUseItsKeyThroughSns() {
        var statements = Hub.only("AWS::KMS::Key").properties().at("/KeyPolicy/Statement");

        assertThat(statements.valueStream())
                .filteredOn(
                        statement -> statement.at("/Principal/AWS").toString().contains("ReportRole"))
                .hasSize(1)
                .allSatisfy(statement -> assertThat(
                                statement.at("/Condition/StringEquals").has("kms:ViaService"))
                        .isTrue());
    }

    @Test
    void theDashboardShowsEveryAlarm() {
        var body = Hub.only("AWS::CloudWatch::Dashboard").properties().toString();

        assertThat(alarms().map(Resource::id))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(body).contains('"' + id + '"'));
    }

    static Stream<Resource> alarms() {
        return Hub.all("AWS::CloudWatch::Alarm").stream();
    }

    static Stream<Resource> whatCanFail() {
        return METRICS.keySet().stream().sorted().flatMap(type -> Hub.all(type).stream());
    }
}
