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
