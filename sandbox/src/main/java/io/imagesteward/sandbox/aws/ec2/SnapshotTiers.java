package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotTierStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotTierStatusResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotTierRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotTierResponse;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotTierRequest;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotTierResponse;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.SnapshotTierStatus;
import software.amazon.awssdk.services.ec2.model.StorageTier;
import software.amazon.awssdk.services.ec2.model.TargetStorageTier;

/**
 * Moves snapshots to the archive and back.
 *
 * <p>See "Archive Amazon EBS snapshots" in the EBS User Guide: only when every image that uses a snapshot is disabled, and a
 * restore takes up to 72 hours. The guide names no code for a refusal.
 */
record SnapshotTiers(Ec2Scope scope) {

    private static final Duration ARCHIVAL = Duration.ofHours(1);
    private static final Duration RESTORE = Duration.ofDays(3);

    ModifySnapshotTierResponse archive(ModifySnapshotTierRequest request) {
        var snapshot = scope.ownSnapshot(request.snapshotId());
        if (request.storageTier() != TargetStorageTier.ARCHIVE) {
            throw Ec2Errors.invalidValue("StorageTier is %s; expected archive", request.storageTierAsString());
        }
        boolean inUse = scope.here().usersOf(snapshot.id()).anyMatch(image -> image.state() != ImageState.DISABLED);
        if (inUse || snapshot.isArchived() || snapshot.details().state() != SnapshotState.COMPLETED) {
            throw scope.undocumented(
                    "Snapshot %s cannot be archived: it must be completed, not archived yet, and all its images disabled",
                    snapshot.id());
        }
        move(snapshot.id(), ARCHIVAL, StorageTier.ARCHIVE);
        return ModifySnapshotTierResponse.builder()
                .snapshotId(snapshot.id())
                .tieringStartTime(scope.now())
                .build();
    }

    /** A temporary restore leaves the snapshot in the archive, so its images stay disabled. */
    RestoreSnapshotTierResponse restore(RestoreSnapshotTierRequest request) {
        var snapshot = scope.ownSnapshot(request.snapshotId());
        if (!snapshot.isArchived()) {
            throw scope.undocumented("Snapshot %s is not archived", snapshot.id());
        }
        boolean permanent = Boolean.TRUE.equals(request.permanentRestore());
        if (permanent == (request.temporaryRestoreDays() != null)) {
            throw Ec2Errors.combination("Give either PermanentRestore or TemporaryRestoreDays");
        }
        if (permanent) {
            move(snapshot.id(), RESTORE, StorageTier.STANDARD);
        }
        return RestoreSnapshotTierResponse.builder()
                .snapshotId(snapshot.id())
                .restoreStartTime(scope.now())
                .restoreDuration(request.temporaryRestoreDays())
                .isPermanentRestore(permanent)
                .build();
    }

    DescribeSnapshotTierStatusResponse describe(DescribeSnapshotTierStatusRequest request) {
        var paging = new Paging(request.maxResults(), request.nextToken()).checked(List.of());
        var filter = DescribeSnapshots.FILTERS.of(request.filters());
        var own = scope.here()
                .snapshots()
                .allSeen()
                .filter(snapshot -> snapshot.isOwnedBy(scope.account()) && filter.test(snapshot.details()))
                .toList();
        var page = paging.cut(own, DiskSnapshot::id);
        return DescribeSnapshotTierStatusResponse.builder()
                .snapshotTierStatuses(page.items().stream().map(this::view).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private SnapshotTierStatus view(DiskSnapshot snapshot) {
        return SnapshotTierStatus.builder()
                .snapshotId(snapshot.id())
                .volumeId(snapshot.details().volumeId())
                .status(snapshot.details().state())
                .ownerId(snapshot.details().ownerId())
                .storageTier(snapshot.details().storageTier())
                .tags(scope.here().tags().seen(scope.account(), snapshot.id()))
                .build();
    }

    private void move(String id, Duration time, StorageTier tier) {
        scope.surroundings()
                .after(
                        time,
                        () -> scope.here()
                                .snapshots()
                                .latest(id)
                                .ifPresent(snapshot -> scope.here()
                                        .snapshots()
                                        .write(id, snapshot.with(details -> details.storageTier(tier)))));
    }
}
