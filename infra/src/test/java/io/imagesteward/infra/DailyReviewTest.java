package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.events.HeardType;
import org.junit.jupiter.api.Test;

class DailyReviewTest {

    private final JsonNode schedule = Hub.all("AWS::Scheduler::Schedule").stream()
            .map(Hub.Resource::properties)
            .filter(properties -> properties
                    .at("/Target/EventBridgeParameters/DetailType")
                    .asText()
                    .equals(HeardType.IMAGE_RETIREMENT_REQUESTED.detailType()))
            .findFirst()
            .orElseThrow();
    private final JsonNode target = schedule.path("Target");

    @Test
    void itAsksOnceADayAtATimeThatDoesNotMoveWithTheSeasons() {
        assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("cron(0 6 * * ? *)");
        assertThat(schedule.path("ScheduleExpressionTimezone").asText("Etc/UTC"))
                .isEqualTo("Etc/UTC");
        assertThat(schedule.path("State").asText("ENABLED")).isEqualTo("ENABLED");
    }

    @Test
    void itSaysWhatPeopleSayWithoutNamingAnyImageOrPolicy() {
        assertThat(target.at("/EventBridgeParameters/Source").asText())
                .isEqualTo(HeardType.IMAGE_RETIREMENT_REQUESTED.source());
        assertThat(target.at("/EventBridgeParameters/DetailType").asText())
                .isEqualTo(HeardType.IMAGE_RETIREMENT_REQUESTED.detailType());
        assertThat(target.path("Input").asText()).isEqualTo("{}");
        assertThat(target.path("Arn").toString()).contains(":event-bus/default");
    }

    @Test
    void whatCannotBeSaidIsTriedForHalfADayAndKept() {
        assertThat(target.at("/RetryPolicy/MaximumEventAgeInSeconds").asInt()).isEqualTo(12 * 60 * 60);
        assertThat(target.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isEqualTo(185);
        assertThat(Hub.target(target.at("/DeadLetterConfig/Arn")).type()).isEqualTo("AWS::SQS::Queue");
    }

    @Test
    void itsRoleMayPutEventsOnTheBusAndWriteToItsQueueAndNothingElse() {
        var role = Hub.target(target.path("RoleArn"));
        var actions = Hub.all("AWS::IAM::Policy").stream()
                .filter(policy -> policy.properties().path("Roles").toString().contains('"' + role.id() + '"'))
                .flatMap(policy ->
                        policy.properties().at("/PolicyDocument/Statement").valueStream())
                .map(statement -> statement.path("Action").asText());

        assertThat(actions).containsExactlyInAnyOrder("events:PutEvents", "sqs:SendMessage");
        assertThat(role.properties()
                        .at("/AssumeRolePolicyDocument/Statement/0/Principal/Service")
                        .asText())
                .isEqualTo("scheduler.amazonaws.com");
    }
}
