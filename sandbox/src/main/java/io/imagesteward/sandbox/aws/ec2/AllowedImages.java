package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Wildcard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.ImageCriterionRequest;
import software.amazon.awssdk.services.ec2.model.ProductCode;

/**
 * Which images of others an account lets itself see.
 *
 * <p>See "Control the discovery and use of AMIs in Amazon EC2 with Allowed AMIs": an image meets a criterion when it meets
 * all of its parts, one criterion is enough, and own images always pass. Without any criterion everything passes; AWS is
 * silent on that.
 */
record AllowedImages(Ec2Scope scope) {

    /** Whether an image is as if it did not exist; audit mode hides nothing. */
    boolean hides(MachineImage image) {
        return settings().state().equals("enabled") && !allows(image);
    }

    boolean isOff() {
        return settings().state().equals("disabled");
    }

    boolean allows(MachineImage image) {
        var criteria = settings().criteria();
        return image.isOwnedBy(scope.account())
                || criteria.isEmpty()
                || criteria.stream().anyMatch(criterion -> meets(image, criterion));
    }

    private boolean meets(MachineImage image, ImageCriterionRequest criterion) {
        var details = image.details();
        return isProvider(image, criterion.imageProviders())
                && matches(criterion.imageNames(), details.name())
                && (criterion.marketplaceProductCodes().isEmpty()
                        || details.productCodes().stream()
                                .map(ProductCode::productCodeId)
                                .anyMatch(criterion.marketplaceProductCodes()::contains))
                && (criterion.creationDateCondition() == null
                        || isWithin(
                                details.creationDate(),
                                criterion.creationDateCondition().maximumDaysSinceCreated()))
                && (criterion.deprecationTimeCondition() == null
                        || details.deprecationTime() == null
                        || isWithin(
                                details.deprecationTime(),
                                criterion.deprecationTimeCondition().maximumDaysSinceDeprecated()));
    }

    private static boolean isProvider(MachineImage image, List<String> providers) {
        return providers.isEmpty()
                || providers.contains(image.owner())
                || (image.details().imageOwnerAlias() != null
                        && providers.contains(image.details().imageOwnerAlias()));
    }

    private static boolean matches(List<String> patterns, String name) {
        return patterns.isEmpty()
                || patterns.stream().map(Wildcard::starAndQuestionMark).anyMatch(pattern -> pattern.matches(name));
    }

    private boolean isWithin(String moment, int days) {
        return Instant.parse(moment).plus(Duration.ofDays(days)).isAfter(scope.now());
    }

    private Guards.Allowed settings() {
        return scope.here().ledger().custody().guardsOf(scope.account()).allowed();
    }
}
