package io.imagesteward.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final List<Instant> seen = new ArrayList<>();

    @Test
    void repetitionsRunWhileTheClockIsDrivenToADate() {
        time.repeat(now -> now.plus(Duration.ofDays(1)), () -> seen.add(time.instant()));

        time.runUntil(START.plus(Duration.ofDays(3)));

        assertThat(seen)
                .containsExactly(
                        START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(3)));
        assertThat(time.instant()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void aWorldWithARepetitionSettlesAndWhatWasPassedOverIsNotMadeUpFor() {
        time.repeat(now -> now.plus(Duration.ofDays(1)), () -> seen.add(time.instant()));
        time.after(Duration.ofDays(7), () -> {});

        time.runUntilIdle();
        assertThat(time.instant()).isEqualTo(START.plus(Duration.ofDays(7)));
        assertThat(seen).isEmpty();

        time.runUntil(START.plus(Duration.ofDays(8)));
        assertThat(seen).containsExactly(START.plus(Duration.ofDays(8)));
    }

    @Test
    void twoRepetitionsAndOtherWorkKeepTheirOrder() {
        var order = new ArrayList<String>();
        time.repeat(now -> now.plus(Duration.ofHours(2)), () -> order.add("two"));
        time.repeat(now -> now.plus(Duration.ofHours(3)), () -> order.add("three"));
        time.after(Duration.ofMinutes(150), () -> order.add("work"));

        time.runUntil(START.plus(Duration.ofHours(2)));
        assertThat(order).containsExactly("two");

        time.runUntil(START.plus(Duration.ofMinutes(160)));
        assertThat(order).containsExactly("two", "work");
    }

    @Test
    void whatComesEverySevenHoursComesAlsoBesideWhatComesEveryHour() {
        time.repeat(now -> now.plus(Duration.ofHours(1)), () -> {});
        time.repeat(now -> now.plus(Duration.ofHours(7)), () -> seen.add(time.instant()));

        time.runUntil(START.plus(Duration.ofHours(10)));
        time.runUntil(START.plus(Duration.ofHours(20)));

        assertThat(seen).containsExactly(START.plus(Duration.ofHours(7)), START.plus(Duration.ofHours(14)));
    }
}
