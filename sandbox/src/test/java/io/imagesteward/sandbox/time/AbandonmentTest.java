package io.imagesteward.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How processes end that nobody waits for any longer. */
class AbandonmentTest {
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

    private String sleeper(String name, int seconds) {
        note(name + " sleeps");
        time.sleep(Duration.ofSeconds(seconds));
        note(name + " wakes");
        return name;
    }

    @Test
    void aLimitedWaitEndsAtItsLimitAndLeavesNothingOnTheAgenda() {
        Promise<String> quick = time.spawn(() -> sleeper("quick", 10));
        Promise<String> slow = time.spawn(() -> sleeper("slow", 100));
        Promise<String> waiter = time.spawn(() -> {
            note(quick.await(Duration.ofDays(1)) + " in time");
            try {
                return slow.await(Duration.ofSeconds(30));
            } catch (TimeoutException tooLate) {
                slow.abandon();
                return "gave up";
            }
        });

        time.runUntilIdle();

        assertThat(waiter.await()).isEqualTo("gave up");
        assertThat(diary).containsExactly("0 quick sleeps", "0 slow sleeps", "10 quick wakes", "10 quick in time");
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(40));
        assertThatThrownBy(slow::await).isInstanceOf(CancellationException.class);
    }

    @Test
    void anAbandonedProcessUnwindsThroughItsFinallyBlocks() {
        Promise<String> doomed = time.spawn(() -> {
            try {
                return sleeper("doomed", 100);
            } catch (RuntimeException swallowed) {
                return "survived";
            } finally {
                note("cleaned up");
            }
        });
        Promise<String> neverStarted = time.spawn(() -> sleeper("never", 1));
        time.runUntil(NINE);
        neverStarted.abandon();
        time.after(Duration.ofSeconds(7), doomed::abandon);

        time.runUntilIdle();

        assertThat(diary).contains("7 cleaned up").doesNotContain("100 doomed wakes", "1 never wakes");
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(7));
    }

    @Test
    void aProcessMayAbandonItself() {
        List<Promise<String>> self = new ArrayList<>();
        self.add(time.spawn(() -> {
            self.getFirst().abandon();
            note("still runs");
            time.sleep(Duration.ofSeconds(1));
            note("never said");
            return "";
        }));

        time.runUntilIdle();

        assertThat(diary).containsExactly("0 still runs");
        assertThat(time.instant()).isEqualTo(NINE);
    }

    @Test
    void closingUnwindsEveryProcessThatStillWaits() {
        Promise<String> never = time.promise();
        for (String name : List.of("one", "two")) {
            time.spawn(() -> {
                try {
                    return never.await();
                } finally {
                    note(name + " unwound");
                }
            });
        }
        time.after(Duration.ofDays(30), () -> note("never"));
        time.runUntil(NINE);

        time.close();

        assertThat(diary).containsExactly("0 one unwound", "0 two unwound");
        assertThat(time.instant()).isEqualTo(NINE);
    }
}
