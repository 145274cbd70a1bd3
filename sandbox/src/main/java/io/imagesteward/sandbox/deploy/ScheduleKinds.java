package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.lambda.DeadLetters;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * Schedules that say an event. They run while the clock is driven to a date, and not while the world settles.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html">Templated
 *     targets</a>
 */
final class ScheduleKinds {

    private ScheduleKinds() {}

    static Physical schedule(Stack stack, String logicalId, JsonNode properties) {
        var name = properties.path("Name").asText(stack.named(logicalId));
        var target = properties.path("Target");
        if (!target.has("EventBridgeParameters")) {
            throw new IllegalArgumentException(
                    "the target of %s is no event bus, and the sandbox knows no other".formatted(logicalId));
        }
        var role = target.path("RoleArn").asText();
        if (!stack.sandbox().roles().trusts(role, "scheduler.amazonaws.com")) {
            throw new IllegalArgumentException(
                    "the role of %s does not trust EventBridge Scheduler".formatted(logicalId));
        }
        var times = ScheduleExpression.of(
                properties.path("ScheduleExpression").asText(),
                properties.path("ScheduleExpressionTimezone").asText("UTC"),
                stack.sandbox().time().instant());
        if (properties.path("State").asText("ENABLED").equals("ENABLED")) {
            stack.sandbox().time().repeat(times::following, () -> say(stack, role, target));
        }
        return Physical.arn(name, stack.arn("scheduler", "schedule/default/" + name));
    }

    private static void say(Stack stack, String role, JsonNode target) {
        var said = target.path("EventBridgeParameters");
        var entry = PutEventsRequestEntry.builder()
                .eventBusName(target.path("Arn").asText())
                .source(said.path("Source").asText())
                .detailType(said.path("DetailType").asText())
                .detail(target.path("Input").asText())
                .build();
        var bus = stack.sandbox()
                .typed()
                .client(EventBridgeClient.class, new Caller(stack.account(), Optional.of(role)), stack.region());
        try {
            var answer = bus.putEvents(request -> request.entries(entry));
            if (answer.failedEntryCount() > 0) {
                bury(stack, target, String.valueOf(answer.entries().getFirst().errorMessage()));
            }
        } catch (AwsServiceException refused) {
            bury(stack, target, String.valueOf(refused.getMessage()));
        }
    }

    private static void bury(Stack stack, JsonNode target, String why) {
        var queue = target.at("/DeadLetterConfig/Arn").asText("(none)");
        stack.sandbox().deadLetters().add(new DeadLetters.Letter(queue, target.path("Input"), why));
    }
}
