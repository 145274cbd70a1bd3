package io.imagesteward.functions.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.functions.aws.record.Shelf;
import io.imagesteward.functions.aws.record.SweepReports;
import io.imagesteward.functions.given.RememberedObjects;
import io.imagesteward.functions.log.Metrics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportingTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final RememberedObjects bucket = new RememberedObjects();
    private final Reporting reporting =
            new Reporting(new SweepReports(new Shelf(() -> bucket, "records")), new Metrics("ImageSteward"));

    @Test
    void everyFormIsWrittenUnderItsDayAndTheNewestUnderAFixedName() {
        var published = reporting.publish(Swept.example());

        assertThat(bucket.keys())
                .containsExactlyInAnyOrder(
                        "reports/2026-01-05/sweep-20260105-0900.json",
                        "reports/2026-01-05/sweep-20260105-0900.csv",
                        "reports/2026-01-05/sweep-20260105-0900.html",
                        "reports/latest.json",
                        "reports/latest.html",
                        "reports/memory/full.json");
        assertThat(published.html()).isEqualTo("reports/2026-01-05/sweep-20260105-0900.html");
        assertThat(bucket.text("reports/latest.html")).isEqualTo(bucket.text(published.html()));
        assertThat(bucket.text("reports/latest.json")).isEqualTo(bucket.text(published.json()));
        assertThat(published.letter().text()).contains(published.html());
    }

    @Test
    void everyFormSaysWhatItIs() {
        var published = reporting.publish(Swept.example());

        assertThat(bucket.contentType(published.json())).isEqualTo("application/json");
        assertThat(bucket.contentType(published.csv())).isEqualTo("text/csv; charset=utf-8");
        assertThat(bucket.contentType(published.html())).isEqualTo("text/html; charset=utf-8");
        assertThat(bucket.contentType("reports/latest.html")).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void theFirstSweepHasNoTrendAndTheNextComparesItselfWithIt() {
        var first = reporting.publish(sweep("first", Tier.FULL, 30, 0)).report();
        var second = reporting.publish(sweep("second", Tier.FULL, 15, 1)).report();

        assertThat(first.before()).isEmpty();
        assertThat(second.before()).hasValueSatisfying(before -> {
            assertThat(before.ended()).isEqualTo(first.ended());
            assertThat(before.findings())
                    .hasSize(FindingKind.values().length)
                    .containsAllEntriesOf(Map.of(FindingKind.PUBLIC_IMAGE, 2, FindingKind.NEAR_QUOTA, 2));
        });
    }

    @Test
    void aFindingIsAsOldAsTheSweepThatSawItFirst() {
        var first = reporting.publish(sweep("first", Tier.FULL, 2, 0)).report();
        reporting.publish(sweep("second", Tier.FULL, 3, 1));
        var third = reporting.publish(sweep("third", Tier.FULL, 3, 2)).report();

        assertThat(third.findings().getFirst().since())
                .isEqualTo(first.findings().getFirst().since());
        assertThat(third.findings().getLast().since())
                .isEqualTo(Swept.finding(2).since().plus(DAY));
    }

    @Test
    void aSweepOfChangesIsNotComparedWithAFullOneAndForgetsNothingOfIt() {
        var full = reporting.publish(sweep("full", Tier.FULL, 5, 0)).report();
        var changes = reporting.publish(sweep("changes", Tier.CHANGES, 1, 1)).report();
        var next = reporting.publish(sweep("next", Tier.FULL, 5, 2)).report();

        assertThat(changes.before()).isEmpty();
        assertThat(changes.findings().getFirst().since())
                .isEqualTo(full.findings().getFirst().since());
        assertThat(next.before())
                .hasValueSatisfying(before -> assertThat(before.ended()).isEqualTo(full.ended()));
        assertThat(next.findings().getLast().since())
                .isEqualTo(full.findings().getLast().since());
    }

    @Test
    void aSweepThatReportsTwiceSaysTheSameTwice() {
        reporting.publish(sweep("first", Tier.FULL, 30, 0));
        var once = reporting.publish(sweep("second", Tier.FULL, 15, 1));
        var text = bucket.text(once.html());
        var twice = reporting.publish(sweep("second", Tier.FULL, 15, 1));

        assertThat(twice.report()).isEqualTo(once.report());
        assertThat(bucket.text(twice.html())).isEqualTo(text);
    }

    /** As many findings as asked for, seen for the first time so many days after the others. */
    private static SweepReport sweep(String execution, Tier tier, int findings, int day) {
        var all = Swept.large(findings);
        return new SweepReport(
                execution,
                tier,
                all.started().plus(DAY.multipliedBy(day)),
                all.ended().plus(DAY.multipliedBy(day)),
                all.scopes(),
                all.unreached(),
                all.notEnabled(),
                all.policies(),
                all.images(),
                all.findings().stream()
                        .map(finding -> finding.since(finding.since().plus(DAY.multipliedBy(day))))
                        .toList(),
                all.blind(),
                Optional.empty());
    }
}
