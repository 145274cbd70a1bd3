package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.DisableImageRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * DisableImage and EnableImage.
 *
 * <p>Disabling wipes every launch permission and enabling brings none back, so whoever disables must remember them; see
 * "Disable an Amazon EC2 AMI" in the EC2 User Guide.
 */
record Lifecycle(Ec2Scope scope) {

    DisableImageResponse disable(DisableImageRequest request) {
        var image = settled(request.imageId());
        if (image.state() != ImageState.DISABLED) {
            become(ImageState.DISABLED, image.with(List.of()));
        }
        return DisableImageResponse.builder().returnValue(true).build();
    }

    EnableImageResponse enable(EnableImageRequest request) {
        var image = settled(request.imageId());
        if (image.state() != ImageState.AVAILABLE) {
            checkStorage(image);
            become(ImageState.AVAILABLE, image);
        }
        return EnableImageResponse.builder().returnValue(true).build();
    }

    private MachineImage settled(String imageId) {
        var image = scope.ownImage(imageId);
        if (image.state() != ImageState.AVAILABLE && image.state() != ImageState.DISABLED) {
            throw Ec2Errors.imageUnavailable(image.id());
        }
        return image;
    }

    /** "Archive Amazon EBS snapshots" in the EBS User Guide forbids it, but names no code. */
    private void checkStorage(MachineImage image) {
        image.snapshotIds()
                .flatMap(id -> scope.here().snapshots().latest(id).stream())
                .filter(DiskSnapshot::isArchived)
                .findFirst()
                .ifPresent(snapshot -> {
                    throw scope.undocumented(
                            "Snapshot %s of image %s is archived; restore it permanently first.",
                            snapshot.id(), image.id());
                });
    }

    private void become(ImageState state, MachineImage image) {
        scope.here().images().write(image.id(), image.with(details -> details.state(state)));
        new Ec2Events(scope).imageBecame(state, image.id(), null);
    }
}
