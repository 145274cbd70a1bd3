package io.imagesteward.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleExpressionTest {
    private static final Instant CREATED = Instant.parse("2026-03-28T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(0 6 * * ? *) | UTC           | 2026-03-28T09:00:00Z | 2026-03-29T06:00:00Z",
                "cron(0 6 * * ? *) | UTC           | 2026-03-29T05:59:59Z | 2026-03-29T06:00:00Z",
                "cron(0 6 * * ? *) | UTC           | 2026-03-29T06:00:00Z | 2026-03-30T06:00:00Z",
                "cron(0 6 * * ? *) | Europe/Berlin | 2026-03-28T09:00:00Z | 2026-03-29T04:00:00Z",
                "rate(1 day)       | UTC           | 2026-03-28T09:00:00Z | 2026-03-29T09:00:00Z",
                "rate(12 hours)    | UTC           | 2026-03-29T10:00:00Z | 2026-03-29T21:00:00Z"
            })
    void theNextMomentFollowsTheOneBefore(String expression, String zone, Instant now, Instant next) {
        assertThat(ScheduleExpression.of(expression, zone, CREATED).following(now))
                .isEqualTo(next);
    }

    @Test
    void anExpressionThatIsNotUnderstoodIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScheduleExpression.of("cron(0 6 ? * MON *)", "UTC", CREATED))
                .withMessageContaining("cron(0 6 ? * MON *)");
    }
}
