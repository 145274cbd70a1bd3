package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.Sandbox;
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
        if (properties.path("State").asText("ENABLED").equals("ENABLED")) {
            stack.later(sandbox -> repeat(sandbox, stack, logicalId, properties));
        }
        return Physical.arn(name, stack.arn("scheduler", "schedule/default/" + name));
    }

    private static void repeat(Sandbox sandbox, Stack stack, String logicalId, JsonNode properties) {
        var target = properties.path("Target");
        var role = target.path("RoleArn").asText();
        if (!sandbox.roles().trusts(role, "scheduler.amazonaws.com")) {
            throw new IllegalArgumentException(
                    "the role of %s does not trust EventBridge Scheduler".formatted(logicalId));
        }
        var times = ScheduleExpression.of(
                properties.path("ScheduleExpression").asText(),
                properties.path("ScheduleExpressionTimezone").asText("UTC"),
                sandbox.time().instant());
        var caller = new Caller(stack.account(), Optional.of(role));
        sandbox.time().repeat(times::following, () -> say(sandbox, caller, stack.region(), target));
    }

    private static void say(Sandbox sandbox, Caller caller, String region, JsonNode target) {
        var said = target.path("EventBridgeParameters");
        if (sandbox.schedules().isPaused(said.path("DetailType").asText())) {
            return;
        }
        var entry = PutEventsRequestEntry.builder()
                .eventBusName(target.path("Arn").asText())
                .source(said.path("Source").asText())
                .detailType(said.path("DetailType").asText())
                .detail(target.path("Input").asText())
                .build();
        var bus = sandbox.typed().client(EventBridgeClient.class, caller, region);
        try {
            var answer = bus.putEvents(request -> request.entries(entry));
            if (answer.failedEntryCount() > 0) {
                bury(sandbox, target, String.valueOf(answer.entries().getFirst().errorMessage()));
            }
        } catch (AwsServiceException refused) {
            bury(sandbox, target, String.valueOf(refused.getMessage()));
        }
    }

    private static void bury(Sandbox sandbox, JsonNode target, String why) {
        var queue = target.at("/DeadLetterConfig/Arn").asText("(none)");
        sandbox.deadLetters().add(new DeadLetters.Letter(queue, target.path("Input"), why));
    }
}
