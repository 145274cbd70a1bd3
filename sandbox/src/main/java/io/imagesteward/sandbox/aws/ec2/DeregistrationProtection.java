package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import software.amazon.awssdk.services.ec2.model.DisableImageDeregistrationProtectionRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageDeregistrationProtectionResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageDeregistrationProtectionRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageDeregistrationProtectionResponse;

/**
 * Enables and disables the protection of an image from being deregistered.
 *
 * <p>With a cooldown it holds on for 24 hours after it was disabled; see "Protect an Amazon EC2 AMI from deregistration" in
 * the EC2 User Guide.
 */
record DeregistrationProtection(Ec2Scope scope) {

    private static final String WITH_COOLDOWN = "enabled-with-cooldown";
    private static final String WITHOUT_COOLDOWN = "enabled-without-cooldown";
    private static final String DISABLED = "disabled";
    private static final Duration COOLDOWN = Duration.ofHours(24);

    EnableImageDeregistrationProtectionResponse enable(EnableImageDeregistrationProtectionRequest request) {
        var image = scope.ownImage(request.imageId());
        String value = Boolean.TRUE.equals(request.withCooldown()) ? WITH_COOLDOWN : WITHOUT_COOLDOWN;
        write(image.with(details -> details.deregistrationProtection(value)));
        return EnableImageDeregistrationProtectionResponse.builder()
                .returnValue("true")
                .build();
    }

    DisableImageDeregistrationProtectionResponse disable(DisableImageDeregistrationProtectionRequest request) {
        var image = scope.ownImage(request.imageId());
        var open = image.with(details -> details.deregistrationProtection(DISABLED));
        boolean cooldown = WITH_COOLDOWN.equals(image.details().deregistrationProtection());
        write(cooldown ? open.protectedUntil(scope.now().plus(COOLDOWN)) : open);
        return DisableImageDeregistrationProtectionResponse.builder()
                .returnValue("true")
                .build();
    }

    private void write(MachineImage image) {
        scope.here().images().write(image.id(), image);
    }
}
