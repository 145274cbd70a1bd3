package io.imagesteward.functions.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

/** When callers get their turn. */
class PaceTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration APART = Duration.ofSeconds(1);

    private Instant now = NINE;

    @Test
    void callsAreKeptApart() {
        assertThat(turns(pace(1), 3)).containsExactly(0L, 1_000L, 2_000L);
    }

    @Test
    void theFirstOfThemMayComeAtOnceAndTheOthersAreKeptApart() {
        assertThat(turns(pace(2), 4)).containsExactly(0L, 0L, 1_000L, 2_000L);
    }

    @Test
    void whoHasRestedSavesNoMoreThanThat() {
        var pace = pace(2);
        turns(pace, 4);

        now = NINE.plusSeconds(60);

        assertThat(turns(pace, 3)).containsExactly(60_000L, 60_000L, 61_000L);
    }

    @Test
    void halfARestSavesAPartOfIt() {
        var pace = pace(2);
        turns(pace, 3);

        now = now.plusMillis(1_500);

        assertThat(turns(pace, 3)).containsExactly(2_500L, 3_000L, 4_000L);
    }

    /** When so many calls get their turn, in milliseconds since nine. */
    private List<Long> turns(Pace pace, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(call -> {
                    pace.keep();
                    return Duration.between(NINE, now).toMillis();
                })
                .toList();
    }

    private Pace pace(int atOnce) {
        return new Pace(
                new LambdaEnvironment(
                        Map.of(),
                        AnonymousCredentialsProvider.create(),
                        () -> now,
                        duration -> now = now.plus(duration)),
                APART,
                atOnce);
    }
}
