package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Ids;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Image;

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
        return new Visibility(account(), surroundings().organization(), new AllowedImages(this)::hides);
    }

    /** An image as DescribeImages shows it to this account. */
    Image view(MachineImage image) {
        var allowed = new AllowedImages(this);
        var seen = visibility().view(image, here().tags());
        return seen.copy(details -> {
            details.imageAllowed(allowed.isOff() ? null : allowed.allows(image));
            if (image.isOwnedBy(account())) {
                details.lastLaunchedTime(new LastLaunch(this).of(image));
            }
        });
    }

    /** An image that is registered, whoever owns it; writes look at the latest state. */
    MachineImage image(@Nullable String imageId) {
        var image =
                here().images().latest(checkedImageId(imageId)).orElseThrow(() -> Ec2Errors.noSuchImage("" + imageId));
        if (new AllowedImages(this).hides(image)) {
            throw Ec2Errors.noSuchImage(image.id());
        }
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

    /** A refusal whose code AWS does not document; the settings say which it is here. */
    // The annotation that the check asks for would need a library of its own.
    @SuppressWarnings("AnnotateFormatMethod")
    Ec2Exception undocumented(String message, Object... arguments) {
        return Ec2Errors.of(ec2.settings().undocumentedRefusal(), message, arguments);
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
