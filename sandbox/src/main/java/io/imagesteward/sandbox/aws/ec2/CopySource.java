package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.kms.KmsKey;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * The image to copy, as far as the caller may read it.
 *
 * <p>To launch an image that another account shares is not to copy it: a copy reads the storage, so every snapshot must
 * be shared with the caller as well, and the key it is encrypted under. See "How Amazon EC2 AMI copy works" in the EC2
 * User Guide.
 */
record CopySource(Ec2Scope reader, MachineImage image, List<DiskSnapshot> snapshots) {

    static CopySource find(Ec2Scope destination, CopyImageRequest request) {
        var reader = new Ec2Scope(destination.ec2(), new Place(destination.account(), region(destination, request)));
        var image = reader.image(request.sourceImageId());
        if (!reader.visibility().sees(image)) {
            throw Ec2Errors.noSuchImage(image.id());
        }
        if (image.state() != ImageState.AVAILABLE) {
            throw Ec2Errors.imageUnavailable(image.id());
        }
        var snapshots = image.snapshotIds()
                .flatMap(id -> reader.here().snapshots().latest(id).stream())
                .toList();
        if (!snapshots.stream().allMatch(snapshot -> snapshot.isReadableBy(reader.account()))) {
            throw Ec2Errors.of("InvalidRequest", "You do not have permission to access the storage of this ami");
        }
        return new CopySource(reader, image, snapshots);
    }

    String region() {
        return reader.place().region();
    }

    boolean isOwn() {
        return image.isOwnedBy(reader.account());
    }

    int largestGiB() {
        return snapshots.stream()
                .mapToInt(snapshot -> snapshot.details().volumeSize())
                .max()
                .orElse(0);
    }

    /** Whether every key the source is encrypted under lets the caller decrypt. */
    boolean canBeDecrypted() {
        return snapshots.stream().filter(DiskSnapshot::isEncrypted).allMatch(this::isKeyUsable);
    }

    private boolean isKeyUsable(DiskSnapshot snapshot) {
        return reader.ec2()
                .kms()
                .find(reader.place(), snapshot.details().kmsKeyId())
                .filter((KmsKey key) -> key.worksFor(reader.account()))
                .isPresent();
    }

    private static String region(Ec2Scope destination, CopyImageRequest request) {
        String region = request.sourceRegion();
        if (region == null) {
            throw Ec2Errors.missing("SourceRegion");
        }
        if (!destination.ec2().names().exists(region)) {
            throw Ec2Errors.of("InvalidRegion", "The source Region '%s' is not a Region of this partition", region);
        }
        if (!destination.ec2().names().enabled(destination.account(), region)) {
            throw Ec2Errors.of("OptInRequired", "Account %s has not opted in to %s", destination.account(), region);
        }
        return region;
    }
}
