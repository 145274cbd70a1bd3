package io.imagesteward.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));
    private static final Place DUBLIN = new Place(new AccountId("999999999999"), new RegionId("eu-west-1"));
    private static final Place SYDNEY = new Place(new AccountId("999999999999"), new RegionId("ap-southeast-2"));

    @Test
    void withoutHistoryAReportIsAsItWas() {
        var report = report("first", Tier.FULL, finding(DUBLIN, NOW));

        assertThat(new History(List.of()).continuedBy(report)).isEqualTo(report);
    }

    @Test
    void aFindingIsAsOldAsTheOldestSweepThatSawItAndAnotherIsNot() {
        var history = new History(List.of(
                Earlier.of(report("full", Tier.FULL, finding(DUBLIN, YESTERDAY))),
                Earlier.of(report("changes", Tier.CHANGES, finding(DUBLIN, LAST_WEEK)))));

        assertThat(history.continuedBy(report("now", Tier.FULL, finding(DUBLIN, NOW), finding(SYDNEY, NOW)))
                        .findings())
                .containsExactly(finding(DUBLIN, LAST_WEEK), finding(SYDNEY, NOW));
    }

    @Test
    void whatAwsTellsIsOlderIsBelieved() {
        var history = new History(List.of(Earlier.of(report("full", Tier.FULL, finding(DUBLIN, YESTERDAY)))));

        assertThat(history.continuedBy(report("now", Tier.FULL, finding(DUBLIN, LAST_WEEK)))
                        .findings())
                .containsExactly(finding(DUBLIN, LAST_WEEK));
    }

    @Test
    void numbersAreComparedWithinATier() {
        var history = new History(
                List.of(Earlier.of(report("full", Tier.FULL, finding(DUBLIN, YESTERDAY), finding(SYDNEY, YESTERDAY)))));

        assertThat(history.continuedBy(report("now", Tier.CHANGES)).before()).isEmpty();
        assertThat(history.continuedBy(report("now", Tier.FULL)).before())
                .contains(new Trend(NOW, Map.of(FindingKind.UNEXPECTED_SHARE, 2)));
    }

    @Test
    void aSweepThatReportsAgainIsNotComparedWithItself() {
        var before = new Trend(LAST_WEEK, Map.of(FindingKind.NEAR_QUOTA, 3));
        var earlier = new Earlier("now", Tier.FULL, NOW, List.of(finding(DUBLIN, NOW)), Optional.of(before));

        assertThat(new History(List.of(earlier))
                        .continuedBy(report("now", Tier.FULL, finding(DUBLIN, NOW)))
                        .before())
                .contains(before);
    }

    private static SweepReport report(String execution, Tier tier, Finding... findings) {
        return new SweepReport(
                execution,
                tier,
                NOW,
                NOW,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(findings),
                List.of(),
                Optional.empty());
    }

    private static Finding finding(Place where, Instant since) {
        return new Finding(
                FindingKind.UNEXPECTED_SHARE,
                new Subject.OfPlace(where),
                Optional.empty(),
                Optional.of(new Principal.Account(new AccountId("111122223333"))),
                where,
                "private",
                "shared",
                since,
                Remedy.none("only audits"));
    }
}
