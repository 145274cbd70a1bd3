package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * DeregisterImage.
 *
 * <p>See "Deregister an Amazon EC2 AMI" in the EC2 User Guide: a pending copy is cancelled, protection stops everyone, and a
 * snapshot that another image uses stays without making the call fail. With which code protection refuses is not documented.
 */
record Deregistration(Ec2Scope scope) {

    DeregisterImageResponse deregister(DeregisterImageRequest request) {
        var image = scope.ownImage(request.imageId());
        if (image.isProtectedAt(scope.now())) {
            throw scope.undocumented(
                    "Image %s is protected from deregistration; disable the protection and wait for its cooldown to end.",
                    image.id());
        }
        new BackupManaged(scope).check("image", image.id());
        boolean cancelled = image.state() == ImageState.PENDING;
        scope.here()
                .images()
                .write(image.id(), image.with(List.of()).with(details -> details.state(ImageState.DEREGISTERED)));
        new Ec2Events(scope).imageBecame(ImageState.DEREGISTERED, image.id(), null);
        var deletion = new SnapshotDeletion(scope);
        var snapshots = image.snapshotIds().distinct().toList();
        if (cancelled) {
            snapshots.stream().filter(deletion::isUnused).forEach(scope.here().snapshots()::delete);
        } else {
            new Recycling(scope).keep(image);
        }
        var results = Boolean.TRUE.equals(request.deleteAssociatedSnapshots()) && !cancelled
                ? snapshots.stream().map(deletion::deleteAlong).toList()
                : List.<DeleteSnapshotReturnCode>of();
        return DeregisterImageResponse.builder()
                .returnValue(true)
                .deleteSnapshotResults(results)
                .build();
    }
}
