package io.imagesteward.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final VirtualTime time = new VirtualTime(NINE);
    private final List<String> diary = new ArrayList<>();

    @AfterEach
    void noProcessOutlivesTheTest() {
        time.close();
    }

    private void note(String what) {
        diary.add(Duration.between(NINE, time.instant()).toSeconds() + " " + what);
    }

    @Test
    void sleepersWakeInTheOrderOfTimeAndThenOfArrival() {
        time.spawn(() -> sleeper("first", 20));
        time.spawn(() -> sleeper("second", 10));
        time.spawn(() -> sleeper("third", 20));
        time.at(NINE.plusSeconds(10), () -> note("appointment"));

        time.runUntilIdle();

        assertThat(diary)
                .containsExactly(
                        "0 first sleeps",
                        "0 second sleeps",
                        "0 third sleeps",
                        "10 appointment",
                        "10 second wakes",
                        "20 first wakes",
                        "20 third wakes");
    }

    private String sleeper(String name, int seconds) {
        note(name + " sleeps");
        time.sleep(Duration.ofSeconds(seconds));
        note(name + " wakes");
        return name;
    }

    @Test
    void runUntilStopsAtTheLimitAndKeepsTheRest() {
        time.after(Duration.ofDays(1), () -> note("a day"));
        time.after(Duration.ofDays(2), () -> note("two days"));

        time.runUntil(NINE.plus(Duration.ofHours(36)));
        assertThat(diary).containsExactly("86400 a day");
        assertThat(time.instant()).isEqualTo(NINE.plus(Duration.ofHours(36)));

        time.runUntilIdle();
        assertThat(diary).containsExactly("86400 a day", "172800 two days");
    }

    @Test
    void aPromiseAwaitedOutsideDrivesTheClockNoFurtherThanNeeded() {
        Promise<String> early = time.spawn(() -> sleeper("early", 60));
        Promise<String> late = time.spawn(() -> sleeper("late", 3600));

        assertThat(early.await()).isEqualTo("early");
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(60));
        assertThat(late.isDone()).isFalse();
        assertThat(late.await()).isEqualTo("late");
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(3600));
    }

    @Test
    void twoProcessesWaitForOnePromise() {
        Promise<String> approval = time.promise();
        time.spawn(() -> {
            note("A hears " + approval.await());
            return true;
        });
        time.spawn(() -> {
            note("B hears " + approval.await());
            return true;
        });
        time.after(Duration.ofHours(3), () -> approval.complete("yes"));
        time.after(Duration.ofHours(4), () -> approval.complete("no"));

        time.runUntilIdle();

        assertThat(diary).containsExactly("10800 A hears yes", "10800 B hears yes");
        assertThat(approval.await()).isEqualTo("yes");
    }

    @Test
    void aFailureReachesWhoeverAwaits() {
        Promise<String> failing = time.spawn(() -> {
            time.sleep(Duration.ofSeconds(5));
            throw new IllegalArgumentException("broken");
        });
        Promise<String> parent = time.spawn(() -> {
            try {
                return failing.await();
            } catch (IllegalArgumentException heard) {
                return "heard " + heard.getMessage();
            }
        });

        time.runUntilIdle();

        assertThat(parent.await()).isEqualTo("heard broken");
    }

    @Test
    void aFailureThatNobodyAwaitsReachesTheDriver() {
        time.spawn(() -> {
            throw new IllegalArgumentException("nobody listens");
        });
        time.after(Duration.ofSeconds(1), () -> note("others go on"));

        assertThatThrownBy(time::runUntilIdle)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody listens");
        assertThat(diary).containsExactly("1 others go on");
    }

    @Test
    void aFailedAppointmentStopsTheDriverAtOnce() {
        time.after(Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("appointment missed");
        });
        time.after(Duration.ofSeconds(2), () -> note("later"));

        assertThatThrownBy(time::runUntilIdle).hasMessage("appointment missed");
        assertThat(diary).isEmpty();
        time.runUntilIdle();
        assertThat(diary).containsExactly("2 later");
    }

    @Test
    void waitingOutsideForWhatCannotComeIsAnError() {
        Promise<String> never = time.promise();

        assertThatThrownBy(never::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing is left to run at 2026-01-05T09:00:00Z");
        assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(1))).hasMessageContaining("runUntil");
    }

    @Test
    void noProcessMayDriveTheClock() {
        time.after(Duration.ZERO, time::runUntilIdle);

        assertThatThrownBy(time::runUntilIdle).hasMessageContaining("driven already");
    }

    @Test
    void realBlockingInsideAProcessHoldsEverybodyElse() {
        time.spawn(() -> {
            Thread.ofPlatform().start(() -> note("server answers")).join();
            note("caller goes on");
            return true;
        });
        time.spawn(() -> sleeper("other", 1));

        time.runUntilIdle();

        assertThat(diary).containsExactly("0 server answers", "0 caller goes on", "0 other sleeps", "1 other wakes");
    }

    @Test
    void aServerThreadMaySpawnButNotWait() {
        List<Promise<String>> spawned = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        time.spawn(() -> {
            Thread.ofPlatform()
                    .start(() -> {
                        spawned.add(time.spawn(() -> sleeper("spawned", 3)));
                        try {
                            spawned.getFirst().await();
                        } catch (IllegalStateException driven) {
                            refused.add(driven);
                        }
                    })
                    .join();
            return true;
        });

        time.runUntilIdle();

        assertThat(spawned.getFirst().await()).isEqualTo("spawned");
        assertThat(refused).hasSize(1);
    }
}
