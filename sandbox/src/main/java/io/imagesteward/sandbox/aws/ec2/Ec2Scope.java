package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Ids;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From where a caller looks at EC2: one account in one Region, and what it may name from there. */
record Ec2Scope(Ec2 ec2, Place place) {

    String account() {
        return place.account();
    }

    Ec2Region here() {
        return ec2.region(place.region());
    }

    Surroundings surroundings() {
        return ec2.surroundings();
    }

    Instant now() {
        return surroundings().now();
    }

    Visibility visibility() {
        return new Visibility(account(), surroundings().organization());
    }

    /** An image that is registered, whoever owns it; writes look at the latest state. */
    MachineImage image(@Nullable String imageId) {
        var image =
                here().images().latest(checkedImageId(imageId)).orElseThrow(() -> Ec2Errors.noSuchImage("" + imageId));
        if (!image.isRegistered()) {
            throw image.isOwnedBy(account())
                    ? Ec2Errors.imageUnavailable(image.id())
                    : Ec2Errors.noSuchImage(image.id());
        }
        return image;
    }

    MachineImage ownImage(@Nullable String imageId) {
        var image = image(imageId);
        if (!image.isOwnedBy(account())) {
            throw Ec2Errors.notYourImage(image.id());
        }
        return image;
    }

    DiskSnapshot ownSnapshot(@Nullable String snapshotId) {
        String id = checkedSnapshotId(snapshotId);
        var snapshot = here().snapshots().latest(id).orElseThrow(() -> Ec2Errors.noSuchSnapshot(id));
        if (!snapshot.isOwnedBy(account())) {
            throw snapshot.isReadableBy(account())
                    ? Ec2Errors.of("AuthFailure", "Not authorized for snapshot:%s", id)
                    : Ec2Errors.noSuchSnapshot(id);
        }
        return snapshot;
    }

    static String checkedImageId(@Nullable String imageId) {
        if (imageId == null) {
            throw Ec2Errors.missing("ImageId");
        }
        if (!Ids.wellFormed("ami-", imageId)) {
            throw Ec2Errors.malformedImageId(imageId);
        }
        return imageId;
    }

    static String checkedSnapshotId(@Nullable String snapshotId) {
        if (snapshotId == null) {
            throw Ec2Errors.missing("SnapshotId");
        }
        if (!Ids.wellFormed("snap-", snapshotId)) {
            throw Ec2Errors.malformedSnapshotId(snapshotId);
        }
        return snapshotId;
    }
}
