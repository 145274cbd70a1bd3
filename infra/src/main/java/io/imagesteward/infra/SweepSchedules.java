package io.imagesteward.infra;

import io.imagesteward.events.HeardType;
import java.util.Locale;
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
 * Once a day everything is looked at, and every hour what has changed: events are sent best effort, so that these are the
 * guarantee. They say the event that people send, so that there is one way in.
 */
final class SweepSchedules extends Construct {

    private final IEventBus bus;
    private final ScheduleTargetBaseProps delivery;

    SweepSchedules(Construct scope, String id, IEventBus bus) {
        super(scope, id);
        this.bus = bus;
        this.delivery = ScheduleTargetBaseProps.builder()
                .deadLetterQueue(DeadLetters.queue(this, "MissedSweeps"))
                .maxEventAge(Duration.hours(1))
                .retryAttempts(185)
                .build();
        // Before the review of the day, so that it finds images shared as they should be.
        schedule(
                "Full",
                "asks every day for a look at everything",
                ScheduleExpression.cron(
                        CronOptionsWithTimezone.builder().minute("0").hour("4").build()));
        schedule(
                "Changes",
                "asks every hour for a look at what has changed",
                ScheduleExpression.rate(Duration.hours(1)));
    }

    private void schedule(String tier, String purpose, ScheduleExpression when) {
        var type = HeardType.IMAGE_SWEEP_REQUESTED;
        var entry = EventBridgePutEventsEntry.builder()
                .eventBus(bus)
                .source(type.source())
                .detailType(type.detailType())
                .detail(ScheduleTargetInput.fromObject(Map.of("tier", tier.toLowerCase(Locale.ROOT))))
                .build();
        Schedule.Builder.create(this, tier)
                .description("Image Steward: " + purpose)
                .schedule(when)
                .target(new EventBridgePutEvents(entry, delivery))
                .build();
    }
}
