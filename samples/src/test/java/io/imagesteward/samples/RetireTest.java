package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.call.CallLog;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** How an image leaves under {@code samples/policies/golden-linux.yaml}, when nothing speaks against it. */
class RetireTest extends RetireRehearsal {

    @Test
    void anOldImageNobodyUsesGoesWithItsCopiesAndTheirSnapshots() {
        var id = anOldImage();
        var ireland = copy(IRELAND, id);
        var sydney = copy(SYDNEY, id);
        var snapshots = snapshotsOf(HOME, id);
        var copied = snapshotsOf(IRELAND, ireland);

        retireWithApproval(id);

        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(List.of(state(HOME, id), state(IRELAND, ireland), state(SYDNEY, sydney)))
                .containsOnly("gone");
        assertThat(snapshots).noneMatch(s -> snapshotExists(HOME, s));
        assertThat(copied).noneMatch(s -> snapshotExists(IRELAND, s));
        assertThat(said("Image Retired")).hasSize(1);
        assertThat(company.messages()).anyMatch(mail -> mail.contains(id) && mail.contains("were retired"));
    }

    @Test
    void everythingCanBeUndoneUntilTheGracePeriodEnds() {
        var id = anOldImage();
        var ireland = copy(IRELAND, id);

        retire(id);
        untilDisabled();

        assertThat(state(HOME, id)).isEqualTo("disabled");
        assertThat(state(IRELAND, ireland)).isEqualTo("disabled");
        assertThat(sharedWith(HOME, id)).isEmpty();
        assertThat(seenBy(PAYMENTS, IRELAND)).doesNotContain(ireland);
        assertThat(effective("DeregisterImage")).isZero();

        waitFor(Duration.ofDays(5));

        assertThat(effective("DeregisterImage")).isZero();
    }

    @Test
    void nothingIsTakenFromAnybodyBeforeTheRecordIsKept() {
        var id = anOldImage();
        sandbox.calls().clear();

        retireWithApproval(id);

        var order = sandbox.calls().entries().stream()
                .filter(call -> call.caller().role().isPresent())
                .map(CallLog.Entry::operation)
                .filter(
                        List.of("PutObject", "CreateTags", "ResetImageAttribute", "DisableImage", "DeregisterImage")
                                ::contains)
                .distinct();
        assertThat(order)
                .containsExactly("PutObject", "CreateTags", "ResetImageAttribute", "DisableImage", "DeregisterImage");
    }

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

    @Test
    void twoFamiliesGoSideBySide() {
        var first = distributed("golden-linux-2025.01", 300);
        var second = distributed("golden-linux-2025.02", 270);
        threeNewerImages();

        retire(first);
        retire(second);
        untilDisabled();
        graceOver();
        approve(first);
        approve(second);
        waitFor(Duration.ofDays(1));

        assertThat(executionsOf("retire")).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(Stream.of(first, second)).allMatch(id -> state(HOME, id).equals("gone"));
    }

    @Test
    void aSnapshotThatAnotherImageUsesStays() {
        var id = anOldImage();
        var snapshot = snapshotsOf(HOME, id).getFirst();
        var disk = BlockDeviceMapping.builder()
                .deviceName("/dev/xvda")
                .ebs(e -> e.snapshotId(snapshot))
                .build();
        ec2(HUB, HOME)
                .registerImage(r -> r.name("built by hand from the same disk")
                        .rootDeviceName("/dev/xvda")
                        .blockDeviceMappings(disk));

        retireWithApproval(id);

        assertThat(state(HOME, id)).isEqualTo("gone");
        assertThat(snapshotExists(HOME, snapshot)).isTrue();
        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(lastMail()).contains(snapshot);
    }

    @Test
    void anImageOfNoCopiesAndOneVolumeGoesToo() {
        var id = company.image(ImageSeed.named("golden-linux-plain")
                .createdAt(Company.MORNING.minus(Duration.ofDays(200)))
                .volume(VolumeSeed.ofGiB(8)));
        threeNewerImages();

        retireWithApproval(id);

        assertThat(state(HOME, id)).isEqualTo("gone");
    }
}
