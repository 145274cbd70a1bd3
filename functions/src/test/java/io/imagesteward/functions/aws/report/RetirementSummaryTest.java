package io.imagesteward.functions.aws.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.core.workflow.RetireInput;
import io.imagesteward.core.workflow.RetirementReport;
import io.imagesteward.core.workflow.RetirementReport.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetirementSummaryTest {

    private static final AccountId HUB = new AccountId("999999999999");
    private static final RegionId VIRGINIA = new RegionId("us-east-1");
    private static final ImageRef SOURCE = image(1);
    private static final String USE = "it is used in account 111122223333: i-1";
    private static final String OTHER_USE = "it is used in account 222233334444: i-2";

    @Test
    void whatKeepsAnImageIsSaidOnceThoughItIsReasonAndEvidence() {
        var text = new RetirementSummary(report(Outcome.KEPT, 3, List.of(USE), List.of(USE, OTHER_USE)), true).text();

        assertThat(text)
                .containsOnlyOnce(USE)
                .containsOnlyOnce(OTHER_USE)
                .contains("Why:\n- " + USE, "What was known of its use:\n- " + OTHER_USE);
        assertThat(new RetirementSummary(report(Outcome.KEPT, 3, List.of(USE), List.of(USE)), true).text())
                .doesNotContain("What was known of its use");
    }

    @Test
    void oneCopyIsOneCopyAndNoneIsNotMentioned() {
        assertThat(retired(1)).startsWith(SOURCE + " was retired under policy golden-linux: it was looked for");
        assertThat(retired(2)).startsWith(SOURCE + " and its 1 copy were retired under policy golden-linux: they were");
        assertThat(retired(3))
                .startsWith(SOURCE + " and its 2 copies were retired under policy golden-linux: they were");
    }

    @Test
    void whatIsNoNewsIsNotMailedUnlessItFailed() {
        var report = report(Outcome.KEPT, 1, List.of(USE), List.of());
        var failed = new RetirementReport(
                report.execution(),
                report.input(),
                report.outcome(),
                report.members(),
                List.of(),
                report.reasons(),
                List.of(),
                List.of(new Problem(HUB, VIRGINIA, Optional.empty(), "check use", "USAGE_UNKNOWN", "denied")));

        assertThat(new RetirementSummary(report, true).worthReading()).isTrue();
        assertThat(new RetirementSummary(report, false).worthReading()).isFalse();
        assertThat(new RetirementSummary(failed, false).worthReading()).isTrue();
    }

    @Test
    void theRecordIsKeptByImageAndExecution() {
        assertThat(new RetirementSummary(report(Outcome.RETIRED, 1, List.of(), List.of()), true).recordKey())
                .isEqualTo("retire/ami-00000000000000001/retire-x.json");
    }

    private static String retired(int members) {
        return new RetirementSummary(report(Outcome.RETIRED, members, List.of(), List.of()), true).text();
    }

    private static RetirementReport report(Outcome outcome, int members, List<String> reasons, List<String> evidence) {
        return new RetirementReport(
                "retire-x",
                new RetireInput(SOURCE, "golden-linux", "0123456789ab", "review-20260105", false),
                outcome,
                IntStream.rangeClosed(1, members)
                        .mapToObj(RetirementSummaryTest::image)
                        .toList(),
                List.of(),
                reasons,
                evidence,
                List.of());
    }

    private static ImageRef image(int number) {
        return new ImageRef(HUB, VIRGINIA, new AmiId("ami-%017d".formatted(number)));
    }
}
