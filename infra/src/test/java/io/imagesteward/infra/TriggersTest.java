package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.events.HeardType;
import io.imagesteward.infra.Hub.Resource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TriggersTest {

    @ParameterizedTest
    @EnumSource(HeardType.class)
    void everyEventWeHearHasOneRule(HeardType type) {
        assertThat(rules().filter(rule -> hears(rule, type))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AMI_STATE_CHANGE | {"State": ["available"]}
                    TAG_CHANGE       | {"service": ["ec2", "workspaces"], "resource-type": ["image", "workspaceimage"]}
                    TAG_API_CALL     | {"eventSource": ["ec2.amazonaws.com"], "eventName": ["CreateTags", "DeleteTags"], \
                    "errorCode": [{"exists": false}], \
                    "requestParameters": {"resourcesSet": {"items": {"resourceId": [{"prefix": "ami-"}]}}}}
                    """)
    void aRuleLetsThroughOnlyWhatIsAboutImages(HeardType type, String detail) throws JsonProcessingException {
        var rule =
                rules().filter(candidate -> hears(candidate, type)).findFirst().orElseThrow();

        assertThat(rule.properties().path("EventPattern").path("detail"))
                .isEqualTo(new ObjectMapper().readTree(detail));
    }

    /** Image Builder says that an image is there and not which; EBS gives an ARN where an id is expected. */
    @ParameterizedTest
    @MethodSource("rules")
    void noRuleListensToEventsThatDoNotNameTheImage(Resource rule) {
        var pattern = rule.properties().path("EventPattern");

        assertThat(pattern.path("source").valueStream().map(JsonNode::asText))
                .isNotEmpty()
                .doesNotContain("aws.imagebuilder");
        assertThat(pattern.path("detail-type").valueStream().map(JsonNode::asText))
                .isNotEmpty()
                .doesNotContain("EBS Snapshot Notification", "EC2 Image Builder Image State Change");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleListensToTheDefaultBusAndCallsTheAliasOfTrigger(Resource rule) {
        assertThat(rule.properties().has("EventBusName")).isFalse();
        assertThat(rule.properties().path("Targets")).hasSize(1);
        var alias = Hub.target(rule.properties().path("Targets").path(0).path("Arn"));

        assertThat(alias.type()).isEqualTo("AWS::Lambda::Alias");
        assertThat(Hub.target(alias.properties().path("FunctionName"))
                        .properties()
                        .path("Handler")
                        .asText())
                .endsWith("TriggerHandler");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleTriesForADayAndThenKeepsTheEvent(Resource rule) {
        var target = rule.properties().path("Targets").path(0);

        assertThat(target.path("RetryPolicy").path("MaximumEventAgeInSeconds").asInt())
                .isEqualTo(24 * 60 * 60);
        assertThat(target.path("RetryPolicy").path("MaximumRetryAttempts").asInt())
                .isEqualTo(185);
        assertThat(Hub.target(target.path("DeadLetterConfig").path("Arn")).type())
                .isEqualTo("AWS::SQS::Queue");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleMayCallTriggerAndWriteToItsQueue(Resource rule) {
        assertThat(Hub.all("AWS::Lambda::Permission"))
                .filteredOn(permission ->
                        Hub.target(permission.properties().path("SourceArn")).equals(rule))
                .hasSize(1);
        assertThat(Hub.all("AWS::SQS::QueuePolicy").stream()
                        .flatMap(policy -> policy.properties()
                                .path("PolicyDocument")
                                .path("Statement")
                                .valueStream())
                        .map(statement -> statement.at("/Condition/ArnEquals/aws:SourceArn/Fn::GetAtt/0")))
                .anySatisfy(source -> assertThat(source.asText()).isEqualTo(rule.id()));
    }

    @Test
    void whatTriggerFailsToDoIsKeptApart() {
        var config = Hub.only("AWS::Lambda::EventInvokeConfig").properties();
        var kept = Hub.target(config.at("/DestinationConfig/OnFailure/Destination"));

        assertThat(kept.type()).isEqualTo("AWS::SQS::Queue");
        assertThat(rules().map(rule -> Hub.target(rule.properties().at("/Targets/0/DeadLetterConfig/Arn"))))
                .isNotEmpty()
                .doesNotContain(kept);
    }

    static Stream<Resource> rules() {
        return Hub.all("AWS::Events::Rule").stream();
    }

    private static boolean hears(Resource rule, HeardType type) {
        var pattern = rule.properties().path("EventPattern");
        return pattern.path("source").path(0).asText().equals(type.source())
                && pattern.path("detail-type").path(0).asText().equals(type.detailType());
    }
}
