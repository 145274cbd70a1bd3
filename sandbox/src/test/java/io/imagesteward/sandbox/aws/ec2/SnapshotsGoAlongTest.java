package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.LockMode;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotReturnCodes;

/** What becomes of the snapshots when an image is deregistered with them. */
class SnapshotsGoAlongTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image = hub.image(ImageSeed.named("golden-1")
            .volume(VolumeSeed.ofGiB(8))
            .volume(VolumeSeed.ofGiB(20))
            .volume(VolumeSeed.ofGiB(30)));
    private final List<String> snapshots = snapshots();

    @Test
    void deregisteringReturnsTrueThoughSnapshotsStayed() {
        test.world.permissions((action, arn, context) -> !arn.endsWith(snapshots.get(0)));
        hub.failDeletionOf(snapshots.get(1));

        var answer = test.ec2().deregisterImage(r -> r.imageId(image).deleteAssociatedSnapshots(true));

        assertThat(answer.returnValue()).isTrue();
        assertThat(answer.deleteSnapshotResults())
                .extracting(DeleteSnapshotReturnCode::snapshotId, DeleteSnapshotReturnCode::returnCode)
                .containsExactlyInAnyOrder(
                        tuple(snapshots.get(0), SnapshotReturnCodes.MISSING_PERMISSIONS),
                        tuple(snapshots.get(1), SnapshotReturnCodes.INTERNAL_ERROR),
                        tuple(snapshots.get(2), SnapshotReturnCodes.SUCCESS));
        assertThat(snapshots()).containsExactlyInAnyOrder(snapshots.get(0), snapshots.get(1));
    }

    @Test
    void aLockedSnapshotIsAClientErrorAndStays() {
        test.ec2()
                .lockSnapshot(r -> r.snapshotId(snapshots.get(0))
                        .lockMode(LockMode.GOVERNANCE)
                        .lockDuration(2));
        var answer = test.ec2().deregisterImage(r -> r.imageId(image).deleteAssociatedSnapshots(true));
        assertThat(answer.deleteSnapshotResults())
                .filteredOn(result -> result.returnCode() == SnapshotReturnCodes.CLIENT_ERROR)
                .extracting(DeleteSnapshotReturnCode::snapshotId)
                .containsExactly(snapshots.get(0));
        assertThat(refusal(() -> test.ec2().deleteSnapshot(r -> r.snapshotId(snapshots.get(0)))))
                .isEqualTo("OperationNotPermitted");
        test.pass(Duration.ofDays(2));
        test.ec2().deleteSnapshot(r -> r.snapshotId(snapshots.get(0)));
        assertThat(snapshots()).isEmpty();
    }

    @Test
    void whatBackupManagesCannotBeDeleted() {
        String backedUp = hub.image(ImageSeed.named("backed-up").managedByBackup());
        String loose = hub.snapshot(VolumeSeed.ofGiB(1), Map.of(BackupManaged.TAG, "arn"));
        assertThat(refusal(() -> test.ec2().deregisterImage(r -> r.imageId(backedUp))))
                .isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> test.ec2().deleteSnapshot(r -> r.snapshotId(loose))))
                .isEqualTo("InvalidParameterValue");
        assertThat(test.ec2().deregisterImage(r -> r.imageId(image)).returnValue())
                .isTrue();
    }

    @Test
    void deregisteringAPendingCopyCancelsIt() {
        var ids = List.of(copy("copy-1"), copy("copy-2"));
        test.ec2().deregisterImage(r -> r.imageId(ids.getFirst()));
        test.pass(Duration.ofHours(2));
        assertThat(test.ec2().describeImages(r -> r.imageIds(ids)).images())
                .extracting(found -> found.imageId() + " " + found.stateAsString())
                .containsExactly(ids.getLast() + " available");
        assertThat(snapshots()).hasSize(6);
    }

    @Test
    void theCodeOfAnUndocumentedRefusalCanBeChosen() {
        test.ec2().enableImageDeregistrationProtection(r -> r.imageId(image));
        test.world.ec2Settings(Ec2Settings.defaults().withUndocumentedRefusal("IncorrectState"));
        assertThat(refusal(() -> test.ec2().deregisterImage(r -> r.imageId(image))))
                .isEqualTo("IncorrectState");
    }

    private String copy(String name) {
        return test.ec2()
                .copyImage(r -> r.name(name).sourceImageId(image).sourceRegion(TestWorld.VIRGINIA))
                .imageId();
    }

    private List<String> snapshots() {
        return test.ec2().describeSnapshots(r -> r.ownerIds("self")).snapshots().stream()
                .map(Snapshot::snapshotId)
                .toList();
    }
}
