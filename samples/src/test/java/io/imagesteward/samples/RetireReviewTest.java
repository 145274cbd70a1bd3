package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What reviews and dry runs find, begin and leave. */
class RetireReviewTest extends RetireRehearsal {

    @Test
    void theLatestThreeStayHoweverOldTheyAre() {
        var ids = Stream.of(400, 300, 200)
                .map(days -> distributed("golden-linux-old-" + days, days))
                .toList();

        review();
        waitFor(Duration.ofDays(20));

        assertThat(executionsOf("retire")).isEmpty();
        assertThat(ids).allMatch(id -> state(HOME, id).equals("available"));
    }

    @Test
    void aReviewRetiresWhatIsDueAndShowsEachImageWithItsReason() {
        var id = anOldImage();

        review();
        waitFor(Duration.ofHours(1));

        assertThat(last("review").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(executionsOf("retire")).hasSize(1);
        assertThat(last("retire").name()).contains(id);
    }

    @Test
    void theDailyScheduleReviewsEveryPolicy() {
        var id = anOldImage();

        waitFor(Duration.ofDays(1));

        assertThat(executionsOf("review"))
                .anyMatch(e -> e.name().contains("golden-linux"))
                .anyMatch(e -> e.name().contains("golden-windows"));
        assertThat(executionsOf("retire")).anyMatch(e -> e.name().contains(id));
    }

    @Test
    void aSweepAndTheScheduleBeginOneReviewADayAndOneRetirementOfAnImage() {
        var id = anOldImage();
        ask("Image Sweep Requested", Map.of());
        waitFor(Duration.ofHours(2));
        assertThat(executionsOf("review")).hasSize(1);

        ask("Image Sweep Requested", Map.of());
        ask("Image Retirement Requested", Map.of());
        waitFor(Duration.ofHours(2));

        assertThat(executionsOf("review"))
                .extracting(Execution::name)
                .containsExactlyInAnyOrder(
                        "review-golden-desktop-20260105",
                        "review-golden-linux-20260105",
                        "review-golden-windows-20260105");
        assertThat(executionsOf("retire"))
                .extracting(Execution::name)
                .singleElement()
                .asString()
                .contains(id);
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var id = anOldImage();
        sandbox.calls().clear();

        dryRun(id);
        waitFor(Duration.ofHours(1));

        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(said("Image Retirement Stopped").getLast().toString()).contains("DRY_RUN");
        assertThat(lastMail()).contains("older than 90 days and not among the latest 3");
        assertThat(sandbox.calls().entries().stream().map(CallLog.Entry::operation))
                .doesNotContain(
                        "CreateTags",
                        "CreateImageUsageReport",
                        "ResetImageAttribute",
                        "DisableImage",
                        "DeregisterImage");
    }

    @Test
    void moreThanTheLimitAtOnceRetiresNothingAndSaysSo() {
        var old = Stream.of(400, 300, 200)
                .map(days -> distributed("golden-linux-old-" + days, days))
                .toList();
        threeNewerImages();

        review();
        waitFor(Duration.ofDays(20));

        assertThat(last("review-golden-linux").status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(last("review-golden-linux").cause().orElseThrow()).contains("3 of the 6 families", "Raise 'limits'");
        assertThat(old).allMatch(id -> state(HOME, id).equals("available"));
    }

    @Test
    void anImageDueForItIsDeprecatedAndStaysShared() {
        var id = distributed("golden-linux-2025.11", 70);
        threeNewerImages();

        review();
        waitFor(Duration.ofHours(1));

        assertThat(image(HOME, id).orElseThrow().deprecationTime()).isNotNull();
        assertThat(image(IRELAND, copy(IRELAND, id)).orElseThrow().deprecationTime())
                .isNotNull();
        assertThat(sharedWith(HOME, id)).contains(PAYMENTS, DATA);
        assertThat(executionsOf("retire")).isEmpty();
    }
}
