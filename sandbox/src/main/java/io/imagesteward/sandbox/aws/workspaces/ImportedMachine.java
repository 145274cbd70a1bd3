package io.imagesteward.sandbox.aws.workspaces;

import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.PlatformValues;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageErrorDetailCode;

/**
 * An AMI that is to become a WorkSpaces image: the caller has to own it in the Region of the call, and what is wrong inside
 * shows only when it is checked, so that the import ends in ERROR.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">ImportWorkspaceImage</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/byol-windows-images.html">Bring Your Own Windows
 *     desktop licenses: requirements</a>
 */
record ImportedMachine(Image image) {

    private static final int MOST_GIB = 70;

    static ImportedMachine find(DesktopScope scope, String amiId) {
        var image = scope.workSpaces()
                .ec2()
                .ownImage(scope.place(), amiId)
                .orElseThrow(() -> WorkSpacesErrors.notFound(
                        "The AMI %s cannot be found among those that account %s owns."
                                .formatted(amiId, scope.account()),
                        amiId));
        if (image.state() != ImageState.AVAILABLE) {
            throw WorkSpacesErrors.unsupported("The AMI %s is %s, not available.", amiId, image.stateAsString());
        }
        return new ImportedMachine(image);
    }

    /** Why no WorkSpaces image comes of it. */
    Optional<ImageFailure> flaw() {
        if (image.platform() != PlatformValues.WINDOWS) {
            return flaw(WorkspaceImageErrorDetailCode.OS_NOT_SUPPORTED, "The operating system is not supported.");
        }
        var disks = image.blockDeviceMappings().stream()
                .map(BlockDeviceMapping::ebs)
                .filter(Objects::nonNull)
                .toList();
        if (disks.size() > 1) {
            return flaw(
                    WorkspaceImageErrorDetailCode.ADDITIONAL_DRIVES_ATTACHED,
                    "There are %d drives; there may be one.".formatted(disks.size()));
        }
        boolean large = disks.stream().anyMatch(disk -> disk.volumeSize() > MOST_GIB);
        return large
                ? flaw(WorkspaceImageErrorDetailCode.DISK_SIZE_EXCEEDED, "The disk is larger than 70 GB.")
                : Optional.empty();
    }

    private static Optional<ImageFailure> flaw(WorkspaceImageErrorDetailCode code, String message) {
        return Optional.of(ImageFailure.of(code, message));
    }
}
