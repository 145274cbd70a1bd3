package io.imagesteward.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {

    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final Environments environments =
            new Environments(() -> now, () -> new Handler.OfStreams((input, output, context) -> {}));

    @Test
    void oneThatIsBusyServesNobodyElse() {
        var first = environments.take();
        var second = environments.take();

        assertThat(second.handler()).isNotSameAs(first.handler());
    }

    @Test
    void oneThatIsIdleServesAgainTheLatestFirst() {
        var first = environments.take();
        var second = environments.take();
        environments.giveBack(first);
        environments.giveBack(second);

        assertThat(environments.take()).isSameAs(second);
        assertThat(environments.take()).isSameAs(first);
    }

    @Test
    void noneLivesForever() {
        var first = environments.take();
        environments.giveBack(first);
        now = now.plus(Duration.ofHours(6));

        assertThat(environments.take()).isNotSameAs(first);
    }
}
