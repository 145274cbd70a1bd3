package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.inventory.Custodian;
import io.imagesteward.core.inventory.Life;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * What an image's own description says of its life, and whose care it is in. AWS has no field for that: the services
 * sign what they make with tags, names and product codes.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html">Image</a>
 */
final class Lives {

    /** The one word that means "not protected"; every other, known or new, is taken for protection. */
    private static final String UNPROTECTED = "disabled";

    private Lives() {}

    static Life of(Image image) {
        return new Life(
                Translation.text(image.deprecationTime()).map(Instant::parse),
                Translation.text(image.lastLaunchedTime()).map(Instant::parse),
                Translation.text(image.deregistrationProtection()).filter(word -> !word.equals(UNPROTECTED)),
                custodian(image));
    }

    private static Optional<Custodian> custodian(Image image) {
        if (!image.productCodes().isEmpty()) {
            return Optional.of(Custodian.MARKETPLACE);
        }
        if (ofBackup(image)) {
            return Optional.of(Custodian.AWS_BACKUP);
        }
        return image.tags().stream().anyMatch(Lives::ofImageBuilder)
                ? Optional.of(Custodian.IMAGE_BUILDER)
                : Optional.empty();
    }

    private static boolean ofBackup(Image image) {
        return "aws-backup-vault".equals(image.imageOwnerAlias())
                || String.valueOf(image.name()).startsWith("AwsBackup_")
                || image.tags().stream().anyMatch(tag -> tag.key().startsWith("aws:backup:"));
    }

    private static boolean ofImageBuilder(Tag tag) {
        return tag.key().equals("Ec2ImageBuilderArn")
                || (tag.key().equals("CreatedBy") && "EC2 Image Builder".equals(tag.value()));
    }
}
