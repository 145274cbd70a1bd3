package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.DisableImageDeprecationRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageDeprecationResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageDeprecationRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageDeprecationResponse;

/**
 * EnableImageDeprecation and DisableImageDeprecation.
 *
 * <p>A deprecation date may lie in the future, and a deprecated image can still be launched by id; see "Deprecate an
 * Amazon EC2 AMI" in the EC2 User Guide.
 */
record Deprecation(Ec2Scope scope) {

    private static final int MOST_YEARS = 10;
    private static final int MOST_YEARS_IF_PUBLIC = 2;

    EnableImageDeprecationResponse enable(EnableImageDeprecationRequest request) {
        if (request.deprecateAt() == null) {
            throw Ec2Errors.missing("DeprecateAt");
        }
        var image = scope.ownImage(request.imageId());
        // Seconds are rounded to the nearest minute.
        var moment = request.deprecateAt().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        check(image, moment);
        write(image, Iso.text(moment));
        return EnableImageDeprecationResponse.builder().returnValue(true).build();
    }

    DisableImageDeprecationResponse disable(DisableImageDeprecationRequest request) {
        write(scope.ownImage(request.imageId()), null);
        return DisableImageDeprecationResponse.builder().returnValue(true).build();
    }

    private void check(MachineImage image, Instant moment) {
        if (moment.isBefore(scope.now())) {
            throw Ec2Errors.invalidValue("Deprecation time %s is in the past", moment);
        }
        if (moment.isAfter(years(scope.now(), MOST_YEARS))) {
            throw Ec2Errors.invalidValue("Deprecation time %s is more than %d years ahead", moment, MOST_YEARS);
        }
        var created = Instant.parse(image.details().creationDate());
        if (image.isPublic() && moment.isAfter(years(created, MOST_YEARS_IF_PUBLIC))) {
            throw Ec2Errors.invalidValue(
                    "Deprecation time %s of a public image is more than %d years after its creation",
                    moment, MOST_YEARS_IF_PUBLIC);
        }
    }

    private static Instant years(Instant from, int years) {
        return from.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }

    private void write(MachineImage image, @Nullable String deprecationTime) {
        scope.here().images().write(image.id(), image.with(details -> details.deprecationTime(deprecationTime)));
    }
}
