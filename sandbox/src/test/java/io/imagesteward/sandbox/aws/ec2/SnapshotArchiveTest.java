package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.LockMode;
import software.amazon.awssdk.services.ec2.model.LockState;
import software.amazon.awssdk.services.ec2.model.LockedSnapshotsInfo;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotTierStatus;

/** The archive, and locks. */
class SnapshotArchiveTest {

    private final TestWorld test = new TestWorld();
    private final String image = test.hub()
            .ec2()
            .image(ImageSeed.named("golden-1").volume(VolumeSeed.ofGiB(8)).volume(VolumeSeed.ofGiB(9)));
    private final List<String> snapshots = test.ec2().describeSnapshots(r -> r.ownerIds("self")).snapshots().stream()
            .map(Snapshot::snapshotId)
            .toList();

    @Test
    void onlySnapshotsOfDisabledImagesAreArchived() {
        assertThat(refusal(() -> archive(snapshots.getFirst()))).isEqualTo("OperationNotPermitted");
        test.ec2().disableImage(r -> r.imageId(image));
        snapshots.forEach(this::archive);
        test.pass(Duration.ofHours(1));
        assertThat(test.ec2().describeSnapshotTierStatus(r -> {}).snapshotTierStatuses())
                .extracting(SnapshotTierStatus::storageTierAsString)
                .containsExactly("archive", "archive");
    }

    @Test
    void anImageIsEnabledOnlyAfterItsSnapshotsAreRestoredForGood() {
        test.ec2().disableImage(r -> r.imageId(image));
        archive(snapshots.getLast());
        test.pass(Duration.ofHours(1));
        test.ec2().restoreSnapshotTier(r -> r.snapshotId(snapshots.getLast()).temporaryRestoreDays(3));
        test.pass(Duration.ofDays(3));
        assertThat(refusal(() -> test.ec2().enableImage(r -> r.imageId(image)))).isEqualTo("OperationNotPermitted");
        test.ec2().restoreSnapshotTier(r -> r.snapshotId(snapshots.getLast()).permanentRestore(true));
        test.pass(Duration.ofDays(3));
        assertThat(test.ec2().enableImage(r -> r.imageId(image)).returnValue()).isTrue();
    }

    @Test
    void anArchivedSnapshotIsNeitherSharedNorCopied() {
        test.ec2().disableImage(r -> r.imageId(image));
        archive(snapshots.getFirst());
        test.pass(Duration.ofHours(1));
        assertThat(refusal(() -> test.ec2()
                        .modifySnapshotAttribute(r -> r.snapshotId(snapshots.getFirst())
                                .createVolumePermission(p -> p.add(CreateVolumePermission.builder()
                                        .userId(SPOKE)
                                        .build())))))
                .isEqualTo("OperationNotPermitted");
        assertThat(refusal(() -> test.ec2(HUB, IRELAND)
                        .copySnapshot(
                                r -> r.sourceSnapshotId(snapshots.getFirst()).sourceRegion(VIRGINIA))))
                .isEqualTo("IncorrectState");
    }

    @Test
    void governanceIsLiftedComplianceOnlyWhileItCoolsOff() {
        lock(snapshots.getFirst(), LockMode.GOVERNANCE);
        lock(snapshots.getLast(), LockMode.COMPLIANCE);
        assertThat(test.ec2().describeLockedSnapshots(r -> {}).snapshots())
                .extracting(LockedSnapshotsInfo::lockState)
                .containsExactlyInAnyOrder(LockState.GOVERNANCE, LockState.COMPLIANCE_COOLOFF);
        test.pass(Duration.ofHours(2));
        test.ec2().unlockSnapshot(r -> r.snapshotId(snapshots.getFirst()));
        assertThat(refusal(() -> test.ec2().unlockSnapshot(r -> r.snapshotId(snapshots.getLast()))))
                .isEqualTo("OperationNotPermitted");
    }

    private void archive(String snapshot) {
        test.ec2().modifySnapshotTier(r -> r.snapshotId(snapshot).storageTier("archive"));
    }

    private void lock(String snapshot, LockMode mode) {
        test.ec2().lockSnapshot(r -> {
            r.snapshotId(snapshot).lockMode(mode).lockDuration(5);
            if (mode == LockMode.COMPLIANCE) {
                r.coolOffPeriod(1);
            }
        });
    }
}
