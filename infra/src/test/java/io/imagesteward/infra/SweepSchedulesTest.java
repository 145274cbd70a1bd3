package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.events.HeardType;
import org.junit.jupiter.api.Test;

class SweepSchedulesTest {

    @Test
    void everythingIsLookedAtOnceADayAndWhatChangedEveryHour() {
        assertThat(Hub.all("AWS::Scheduler::Schedule"))
                .extracting(Hub.Resource::properties)
                .filteredOn(schedule -> schedule.at("/Target/EventBridgeParameters/DetailType")
                        .asText()
                        .equals(HeardType.IMAGE_SWEEP_REQUESTED.detailType()))
                .extracting(
                        schedule -> schedule.path("ScheduleExpression").asText(),
                        schedule -> schedule.at("/Target/Input").asText())
                .containsExactlyInAnyOrder(
                        tuple("cron(0 4 * * ? *)", "{\"tier\":\"full\"}"),
                        tuple("rate(1 hour)", "{\"tier\":\"changes\"}"));
    }
}
