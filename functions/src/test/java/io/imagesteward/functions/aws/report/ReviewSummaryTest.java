package io.imagesteward.functions.aws.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.core.workflow.ReviewInput;
import io.imagesteward.core.workflow.ReviewReport;
import io.imagesteward.core.workflow.VerdictRow;
import io.imagesteward.core.workflow.VerdictRow.Decided;
import io.imagesteward.events.ImagesReviewed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewSummaryTest {

    private static final AccountId HUB = new AccountId("999999999999");
    private static final RegionId SYDNEY = new RegionId("ap-southeast-2");
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<VerdictRow> TABLE = List.of(
            row(1, "2025-12-30T09:00:00Z", Decided.KEEP, "among the latest 2 of ap-southeast-2"),
            row(2, "2025-01-05T09:00:00Z", Decided.RETIRE, "older than 90 days and not among the latest 2"),
            row(
                    3,
                    "2025-11-05T09:00:00Z",
                    Decided.KEEP,
                    "a reason that nobody would call short, because it "
                            + "names an image and a parameter and says what to do about either of them"));

    @Test
    void theTableFitsAHundredColumnsAndBeginsWithWhatHappens() {
        var lines = new Table(TABLE, NOW).text().lines().toList();

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(lines.get(1)).startsWith("ami-00000000000000002 ap-southeast-2  365 d retire    older than 90 days");
        assertThat(String.join(" ", lines).replaceAll(" +", " "))
                .contains("says what to do about either of them", "6 d keep");
    }

    @Test
    void aReviewIsCountedAndSaysWhatItBegan() {
        var summary = summary(false);

        assertThat(summary.failed()).isFalse();
        assertThat(summary.subject()).isEqualTo("Reviewed: golden-linux: 1 retire, 0 deprecate, 2 keep");
        assertThat(summary.text())
                .contains("1 retirement was started, each of which", "- retire-x", "3 families were held");
        assertThat(summary.event())
                .isEqualTo(new ImagesReviewed(
                        "golden-linux", "review-x", false, 1, 0, 2, "review/golden-linux/review-x.json", List.of()));
    }

    @Test
    void aDryRunSaysThatNothingHappened() {
        assertThat(summary(true).text()).contains("nothing was changed or started");
        assertThat(summary(true).subject()).startsWith("Reviewed: (dry run) golden-linux");
    }

    @Test
    void aReviewThatCouldNotReadEverythingListsEveryPlace() {
        var summary = summary(
                false,
                new Problem(HUB, SYDNEY, Optional.empty(), "observe", "UNREACHABLE", "the Region is down"),
                new Problem(HUB, SYDNEY, Optional.of(TABLE.getFirst().image().id()), "start", "States.Timeout", ""));

        assertThat(summary.failed()).isTrue();
        assertThat(summary.text())
                .contains(
                        "- account 999999999999, ap-southeast-2, observe: the Region is down",
                        "- account 999999999999, ap-southeast-2, ami-00000000000000001, start: the function did not finish");
    }

    private static ReviewSummary summary(boolean dryRun, Problem... problems) {
        return new ReviewSummary(
                new ReviewReport(
                        "review-x",
                        new ReviewInput("golden-linux", "20260105", dryRun),
                        TABLE,
                        dryRun ? List.of() : List.of("retire-x"),
                        List.of(problems)),
                NOW);
    }

    private static VerdictRow row(int id, String created, Decided decision, String reason) {
        return new VerdictRow(
                new ImageRef(HUB, SYDNEY, new AmiId("ami-%017d".formatted(id))),
                "golden-linux-" + id,
                Optional.of(Instant.parse(created)),
                2,
                decision,
                Reason.Code.AS_DECLARED,
                reason);
    }
}
