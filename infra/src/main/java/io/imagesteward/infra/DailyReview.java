package io.imagesteward.infra;

import io.imagesteward.events.HeardType;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.scheduler.CronOptionsWithTimezone;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.targets.EventBridgePutEvents;
import software.amazon.awscdk.services.scheduler.targets.EventBridgePutEventsEntry;
import software.amazon.awscdk.services.scheduler.targets.ScheduleTargetBaseProps;
import software.constructs.Construct;

/**
 * Once a day, holds the images of every policy against its retirement rule. It says the same event that people send, so
 * that there is one way in. Twice does no harm: a review has the day in its name, as has one that a sweep begins.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html">Templated
 *     targets</a>
 */
final class DailyReview extends Construct {

    DailyReview(Construct scope, String id, IEventBus bus) {
        super(scope, id);
        var type = HeardType.IMAGE_RETIREMENT_REQUESTED;
        var entry = EventBridgePutEventsEntry.builder()
                .eventBus(bus)
                .source(type.source())
                .detailType(type.detailType())
                .detail(ScheduleTargetInput.fromObject(Map.of()))
                .build();
        Schedule.Builder.create(this, "Schedule")
                .description("Image Steward: asks every day which images may retire")
                // Early in the day, so that people are there while retirements begin.
                .schedule(ScheduleExpression.cron(
                        CronOptionsWithTimezone.builder().minute("0").hour("6").build()))
                .target(new EventBridgePutEvents(entry, delivery()))
                .build();
    }

    private ScheduleTargetBaseProps delivery() {
        return ScheduleTargetBaseProps.builder()
                .deadLetterQueue(DeadLetters.queue(this, "MissedReviews"))
                .maxEventAge(Duration.hours(12))
                .retryAttempts(185)
                .build();
    }
}
