package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Organization;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * What one account sees of images.
 *
 * <p>See "Shared AMIs" in the EC2 User Guide: a recipient may find and launch an image, but the owner's tags, its
 * deregistration protection and its last launch stay with the owner; "Disable an AMI" leaves a disabled image to its owner.
 *
 * @param hidden what the account has hidden from itself by Allowed AMIs
 */
record Visibility(String account, Organization organization, Predicate<MachineImage> hidden) {

    boolean sees(MachineImage image) {
        if (!image.isRegistered()) {
            return false;
        }
        return image.isOwnedBy(account)
                || (image.state() != ImageState.DISABLED
                        && !hidden.test(image)
                        && (image.isPublic() || isSharedWithMe(image)));
    }

    boolean mayLaunch(MachineImage image) {
        return image.state() == ImageState.AVAILABLE && sees(image);
    }

    /** Whether a share to this account, its organization or a unit above it reaches it; a public image does not count. */
    boolean isSharedWithMe(MachineImage image) {
        return isSharedDirectly(image)
                || image.audience().above().stream().anyMatch(arn -> organization.covers(arn, account));
    }

    /** Whether a share to this very account exists; those through an organization do not count. */
    boolean isSharedDirectly(MachineImage image) {
        return image.audience().accounts().contains(account);
    }

    /** An image with what this account may know of it, its own tags included. */
    Image view(MachineImage image, TagStore tags) {
        var details = image.details().toBuilder()
                .publicLaunchPermissions(image.isPublic())
                .tags(tags.seen(account, image.id()));
        if (!image.isOwnedBy(account)) {
            details.deregistrationProtection(null).lastLaunchedTime(null);
        }
        return details.build();
    }
}
