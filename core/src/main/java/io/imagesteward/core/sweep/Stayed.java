package io.imagesteward.core.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;

/**
 * A share that a spoke could not give up, because it does not come to the account itself but to an organization or a unit
 * that it is in. EC2 tells so only when the spoke tries, and only the owner can take such a share back.
 *
 * @param why in the words of AWS
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cancel-sharing-an-AMI.html">Cancel having an AMI
 *     shared with your AWS account</a>
 */
public record Stayed(ImageRef image, AccountId spoke, String why) {

    /** What a person can do about it. */
    public String advice() {
        return "it can't be cancelled: ask %s to run aws ec2 modify-image-attribute --region %s --image-id %s --launch-permission \"Remove=[{OrganizationalUnitArn=<the unit>}]\", or OrganizationArn=<the organization>. EC2 said: %s"
                .formatted(image.account(), image.region(), image.id().value(), why);
    }

    /** The same finding, unless it is the one that promised to give this share up. */
    public Finding in(Finding finding) {
        return finding.kind() == FindingKind.UNTRUSTED_SHARE
                        && finding.subject().equals(new Subject.OfImage(image))
                        && finding.where().account().equals(spoke)
                ? finding.remediedBy(Remedy.none(advice()))
                : finding;
    }
}
