package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;

/**
 * An image as EC2 knows it: what DescribeImages shows of it, whom it is shared with, and until when a deregistration
 * protection that was switched off still holds.
 */
record MachineImage(Image details, Audience audience, Optional<Instant> protectedUntil) {

    static MachineImage of(Image details) {
        return new MachineImage(details, Audience.NOBODY, Optional.empty());
    }

    String id() {
        return details.imageId();
    }

    List<LaunchPermission> launchPermissions() {
        return audience.permissions();
    }

    String owner() {
        return details.ownerId();
    }

    ImageState state() {
        return details.state();
    }

    boolean isOwnedBy(String account) {
        return details.ownerId().equals(account);
    }

    boolean isRegistered() {
        return details.state() != ImageState.DEREGISTERED;
    }

    boolean isPublic() {
        return audience.isPublic();
    }

    boolean isDeprecatedAt(Instant now) {
        return details.deprecationTime() != null
                && !Instant.parse(details.deprecationTime()).isAfter(now);
    }

    boolean isProtectedAt(Instant now) {
        String protection = details.deregistrationProtection();
        return (protection != null && protection.startsWith("enabled"))
                || protectedUntil.filter(now::isBefore).isPresent();
    }

    /** The snapshots of the root volume and of every data volume. */
    Stream<String> snapshotIds() {
        return details.blockDeviceMappings().stream()
                .map(mapping -> mapping.ebs())
                .filter(Objects::nonNull)
                .map(EbsBlockDevice::snapshotId)
                .filter(Objects::nonNull);
    }

    MachineImage with(Consumer<Image.Builder> change) {
        return new MachineImage(details.copy(change), audience, protectedUntil);
    }

    MachineImage with(List<LaunchPermission> permissions) {
        return new MachineImage(details, Audience.of(permissions), protectedUntil);
    }

    MachineImage protectedUntil(Instant end) {
        return new MachineImage(details, audience, Optional.of(end));
    }

    /** The permissions after a change; what is there already is not added twice. */
    List<LaunchPermission> permissionsAfter(List<LaunchPermission> add, List<LaunchPermission> remove) {
        var after = new ArrayList<>(audience.permissions());
        after.removeAll(remove);
        add.stream().filter(permission -> !after.contains(permission)).forEach(after::add);
        return after;
    }
}
