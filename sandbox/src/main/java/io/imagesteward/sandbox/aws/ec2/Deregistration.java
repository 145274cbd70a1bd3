package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.SnapshotReturnCodes;

/**
 * DeregisterImage and DeleteSnapshot.
 *
 * <p>See "Deregister an Amazon EC2 AMI" in the EC2 User Guide: a pending copy is cancelled, protection stops everyone, and a
 * snapshot that another image uses stays without making the call fail.
 */
record Deregistration(Ec2Scope scope) {

    DeregisterImageResponse deregister(DeregisterImageRequest request) {
        var image = scope.ownImage(request.imageId());
        if (image.isProtectedAt(scope.now())) {
            throw Ec2Errors.of(
                    "OperationNotPermitted",
                    "Image %s is protected from deregistration; disable the protection and wait for its cooldown to end.",
                    image.id());
        }
        boolean cancelled = image.state() == ImageState.PENDING;
        scope.here()
                .images()
                .write(image.id(), image.with(List.of()).with(details -> details.state(ImageState.DEREGISTERED)));
        new Ec2Events(scope).imageBecame(ImageState.DEREGISTERED, image.id(), null);
        var snapshots = image.snapshotIds().distinct().toList();
        if (cancelled) {
            snapshots.stream().filter(this::isUnused).forEach(scope.here().snapshots()::delete);
        }
        var results = Boolean.TRUE.equals(request.deleteAssociatedSnapshots()) && !cancelled
                ? snapshots.stream().map(this::deleteIfUnused).toList()
                : List.<DeleteSnapshotReturnCode>of();
        return DeregisterImageResponse.builder()
                .returnValue(true)
                .deleteSnapshotResults(results)
                .build();
    }

    /** Any registered image holds a snapshot, whether as root or data volume, and be it disabled or deprecated. */
    DeleteSnapshotResponse delete(DeleteSnapshotRequest request) {
        var snapshot = scope.ownSnapshot(request.snapshotId());
        var users = scope.here().usersOf(snapshot.id()).map(MachineImage::id).toList();
        if (!users.isEmpty()) {
            throw Ec2Errors.of(
                    "InvalidSnapshot.InUse",
                    "The snapshot %s is currently in use by %s",
                    snapshot.id(),
                    String.join(", ", users));
        }
        scope.here().snapshots().delete(snapshot.id());
        return DeleteSnapshotResponse.builder().build();
    }

    private DeleteSnapshotReturnCode deleteIfUnused(String snapshotId) {
        var code = SnapshotReturnCodes.SKIPPED;
        var owned = scope.here().snapshots().latest(snapshotId).filter(s -> s.isOwnedBy(scope.account()));
        if (owned.isEmpty()) {
            code = SnapshotReturnCodes.CLIENT_ERROR;
        } else if (isUnused(snapshotId)) {
            scope.here().snapshots().delete(snapshotId);
            code = SnapshotReturnCodes.SUCCESS;
        }
        return DeleteSnapshotReturnCode.builder()
                .snapshotId(snapshotId)
                .returnCode(code)
                .build();
    }

    private boolean isUnused(String snapshotId) {
        return scope.here().usersOf(snapshotId).findAny().isEmpty();
    }
}
