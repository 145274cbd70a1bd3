package io.imagesteward.sandbox.aws.ec2;

import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.SnapshotReturnCodes;

/**
 * DeleteSnapshot, and the same as a part of DeregisterImage.
 *
 * <p>See "Delete an Amazon EBS snapshot" in the EBS User Guide.
 */
record SnapshotDeletion(Ec2Scope scope) {

    /** Any registered image holds a snapshot, whether as root or data volume, and be it disabled or deprecated. */
    DeleteSnapshotResponse delete(DeleteSnapshotRequest request) {
        delete(scope.ownSnapshot(request.snapshotId()));
        return DeleteSnapshotResponse.builder().build();
    }

    /** Deletes a snapshot with its image, as far as it can be; why not is a code, never a failure of the call. */
    DeleteSnapshotReturnCode deleteAlong(String snapshotId) {
        return DeleteSnapshotReturnCode.builder()
                .snapshotId(snapshotId)
                .returnCode(code(snapshotId))
                .build();
    }

    boolean isUnused(String snapshotId) {
        return scope.here().usersOf(snapshotId).findAny().isEmpty();
    }

    private SnapshotReturnCodes code(String id) {
        String arn = "arn:aws:ec2:%s::snapshot/%s".formatted(scope.place().region(), id);
        if (!scope.surroundings().permissions().allows("ec2:DeleteSnapshot", arn)) {
            return SnapshotReturnCodes.MISSING_PERMISSIONS;
        }
        if (!isUnused(id)) {
            return SnapshotReturnCodes.SKIPPED;
        }
        if (scope.here().ledger().custody().undeletable().contains(id)) {
            return SnapshotReturnCodes.INTERNAL_ERROR;
        }
        try {
            delete(scope.ownSnapshot(id));
            return SnapshotReturnCodes.SUCCESS;
        } catch (Ec2Exception refused) {
            // What DeleteSnapshot would refuse is told by this code alone; AWS gives the detail to CloudTrail only.
            return SnapshotReturnCodes.CLIENT_ERROR;
        }
    }

    private void delete(DiskSnapshot snapshot) {
        String id = snapshot.id();
        var users = scope.here().usersOf(id).map(MachineImage::id).toList();
        if (!users.isEmpty()) {
            throw Ec2Errors.of(
                    "InvalidSnapshot.InUse", "The snapshot %s is currently in use by %s", id, String.join(", ", users));
        }
        new BackupManaged(scope).check("snapshot", id);
        var custody = scope.here().ledger().custody();
        if (Optional.ofNullable(custody.locks().get(id))
                .filter(lock -> lock.holdsAt(scope.now()))
                .isPresent()) {
            throw scope.undocumented("Snapshot %s is locked and cannot be deleted.", id);
        }
        scope.here().snapshots().delete(id);
        new Recycling(scope).keep(snapshot);
    }
}
