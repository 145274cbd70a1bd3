package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.SnapshotReturnCodes;

class DeregistrationTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image = hub.image(ImageSeed.named("golden-1")
            .volume(VolumeSeed.ofGiB(8))
            .volume(VolumeSeed.ofGiB(20))
            .sharedWith(SPOKE));

    @Test
    void aDeregisteredImageAnswersAnEmptyList() {
        var answer = test.ec2().deregisterImage(r -> r.imageId(image));
        assertThat(answer.returnValue()).isTrue();
        assertThat(answer.deleteSnapshotResults()).isEmpty();
        assertThat(test.ec2().describeImages(r -> r.imageIds(image)).images()).isEmpty();
        assertThat(snapshots()).hasSize(2);
    }

    @Test
    void deregisteringTwiceSaysUnavailable() {
        test.ec2().deregisterImage(r -> r.imageId(image));
        assertThat(refusal(() -> test.ec2().deregisterImage(r -> r.imageId(image))))
                .isEqualTo("InvalidAMIID.Unavailable");
        assertThat(refusal(() -> test.ec2(SPOKE, VIRGINIA).deregisterImage(r -> r.imageId(image))))
                .isEqualTo("InvalidAMIID.NotFound");
    }

    @Test
    void aRecipientCannotDeregister() {
        assertThat(refusal(() -> test.ec2(SPOKE, VIRGINIA).deregisterImage(r -> r.imageId(image))))
                .isEqualTo("AuthFailure");
        assertThat(test.ec2().describeImages(r -> r.imageIds(image)).images()).hasSize(1);
    }

    @Test
    void theBusSaysThatAnImageIsDeregistered() {
        test.ec2().deregisterImage(r -> r.imageId(image));
        assertThat(test.hub().bus().published("EC2 AMI State Change"))
                .extracting(event -> event.at("/detail/State").asText())
                .containsExactly("deregistered");
    }

    @Test
    void associatedSnapshotsGoAlongExceptThoseAnotherImageUses() {
        var ids = snapshots();
        test.ec2()
                .registerImage(r -> r.name("golden-2")
                        .blockDeviceMappings(List.of(BlockDeviceMapping.builder()
                                .deviceName("/dev/xvda")
                                .ebs(ebs -> ebs.snapshotId(ids.getFirst()))
                                .build())));
        var answer = test.ec2().deregisterImage(r -> r.imageId(image).deleteAssociatedSnapshots(true));
        assertThat(answer.returnValue()).isTrue();
        assertThat(answer.deleteSnapshotResults())
                .containsExactlyInAnyOrder(
                        result(ids.getFirst(), SnapshotReturnCodes.SKIPPED),
                        result(ids.getLast(), SnapshotReturnCodes.SUCCESS));
        assertThat(snapshots()).containsExactly(ids.getFirst());
    }

    @Test
    void aSnapshotInUseByRootOrDataVolumeCannotBeDeleted() {
        for (String id : snapshots()) {
            var refused = error(() -> test.ec2().deleteSnapshot(r -> r.snapshotId(id)));
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidSnapshot.InUse");
            assertThat(refused.awsErrorDetails().errorMessage()).contains(image);
        }
        assertThat(snapshots()).hasSize(2);
    }

    @Test
    void aDisabledImageStillHoldsItsSnapshots() {
        test.ec2().disableImage(r -> r.imageId(image));
        assertThat(refusal(() ->
                        test.ec2().deleteSnapshot(r -> r.snapshotId(snapshots().getFirst()))))
                .isEqualTo("InvalidSnapshot.InUse");
    }

    @Test
    void aDryRunOnASnapshotInUsePasses() {
        assertThat(refusal(() -> test.ec2()
                        .deleteSnapshot(
                                r -> r.snapshotId(snapshots().getFirst()).dryRun(true))))
                .isEqualTo("DryRunOperation");
    }

    @Test
    void snapshotsOfADeregisteredImageCanBeDeletedOnce() {
        test.ec2().deregisterImage(r -> r.imageId(image));
        String snapshot = snapshots().getFirst();
        test.ec2().deleteSnapshot(r -> r.snapshotId(snapshot));
        assertThat(refusal(() -> test.ec2().deleteSnapshot(r -> r.snapshotId(snapshot))))
                .isEqualTo("InvalidSnapshot.NotFound");
        assertThat(refusal(() -> test.ec2().deleteSnapshot(r -> r.snapshotId("snap-1"))))
                .isEqualTo("InvalidSnapshotID.Malformed");
        assertThat(snapshots()).hasSize(1);
    }

    @Test
    void protectionStopsTheOwnerUntilItIsDisabled() {
        test.ec2().enableImageDeregistrationProtection(r -> r.imageId(image));
        assertThat(refusal(() -> test.ec2().deregisterImage(r -> r.imageId(image))))
                .isEqualTo("OperationNotPermitted");
        test.ec2().disableImageDeregistrationProtection(r -> r.imageId(image));
        assertThat(test.ec2().deregisterImage(r -> r.imageId(image)).returnValue())
                .isTrue();
    }

    @Test
    void aCooldownHoldsForADayAfterProtectionIsDisabled() {
        var enabled = test.ec2()
                .enableImageDeregistrationProtection(r -> r.imageId(image).withCooldown(true));
        assertThat(enabled.returnValue()).isEqualTo("true");
        test.ec2().disableImageDeregistrationProtection(r -> r.imageId(image));
        test.pass(Duration.ofHours(23));
        assertThat(refusal(() -> test.ec2().deregisterImage(r -> r.imageId(image))))
                .isEqualTo("OperationNotPermitted");
        test.pass(Duration.ofHours(1));
        assertThat(test.ec2().deregisterImage(r -> r.imageId(image)).returnValue())
                .isTrue();
    }

    private List<String> snapshots() {
        return test.ec2().describeSnapshots(r -> r.ownerIds("self")).snapshots().stream()
                .map(snapshot -> snapshot.snapshotId())
                .toList();
    }

    private static DeleteSnapshotReturnCode result(String snapshotId, SnapshotReturnCodes code) {
        return DeleteSnapshotReturnCode.builder()
                .snapshotId(snapshotId)
                .returnCode(code)
                .build();
    }
}
