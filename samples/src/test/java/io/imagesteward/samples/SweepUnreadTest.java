package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps that could not look everywhere: nothing is concluded from what they did not see. */
class SweepUnreadTest extends SweepRehearsal {

    @Test
    void aRegionThatIsNotEnabledIsNoticedAndOneThatIsDownFailsTheSweep() {
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02");
        sandbox.world().account(HUB).optOut(SYDNEY);
        sandbox.faults().regionDown(IRELAND);

        var sweep = sweep(Map.of("mode", "AUDIT"));

        assertThat(sweep.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(sweep.cause().orElse("")).contains(IRELAND).doesNotContain(SYDNEY);
        assertThat(report().path("unreached").findValuesAsText("region")).containsOnly(IRELAND);
        assertThat(notEnabled()).containsExactly(tuple(HUB, SYDNEY));
        assertThat(findings())
                .contains(
                        "UNEXPECTED_SHARE %s %s us-east-1".formatted(first, HUB),
                        "MISSING_SHARE %s %s us-east-1".formatted(second, HUB))
                .noneMatch(finding -> finding.contains(IRELAND) || finding.contains(SYDNEY));
    }

    @Test
    void regionsThatAreNotEnabledFailNothing() {
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        sandbox.world().account(HUB).optOut(SYDNEY);
        sandbox.world().account(PAYMENTS).optOut(IRELAND);

        var sweep = sweep(Map.of("mode", "AUDIT"));

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(report().path("unreached")).isEmpty();
        assertThat(notEnabled()).containsExactly(tuple(PAYMENTS, IRELAND), tuple(HUB, SYDNEY));
        assertThat(findings())
                .contains(
                        "MISSING_COPY %s %s eu-west-1".formatted(first, HUB),
                        "MISSING_COPY %s %s eu-west-1".formatted(second, HUB))
                .noneMatch(finding -> finding.contains(SYDNEY));
        assertThat(lastMail()).contains("account %s, %s".formatted(PAYMENTS, IRELAND));
    }

    private List<Tuple> notEnabled() {
        return report().path("notEnabled")
                .valueStream()
                .map(place -> tuple(
                        place.path("account").asText(), place.path("region").asText()))
                .toList();
    }
}
