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
import software.amazon.awssdk.services.ec2.model.PermissionGroup;

/**
 * An image as EC2 knows it: what DescribeImages shows of it, whom it is shared with, and until when a deregistration
 * protection that was switched off still holds.
 */
record MachineImage(Image details, List<LaunchPermission> launchPermissions, Optional<Instant> protectedUntil) {

    MachineImage {
        launchPermissions = List.copyOf(launchPermissions);
    }

    static MachineImage of(Image details) {
        return new MachineImage(details, List.of(), Optional.empty());
    }

    String id() {
        return details.imageId();
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
        return launchPermissions.stream().anyMatch(permission -> permission.group() == PermissionGroup.ALL);
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
        return new MachineImage(details.copy(change), launchPermissions, protectedUntil);
    }

    MachineImage with(List<LaunchPermission> permissions) {
        return new MachineImage(details, permissions, protectedUntil);
    }

    MachineImage protectedUntil(Instant end) {
        return new MachineImage(details, launchPermissions, Optional.of(end));
    }

    /** The permissions after a change; what is there already is not added twice. */
    List<LaunchPermission> permissionsAfter(List<LaunchPermission> add, List<LaunchPermission> remove) {
        var after = new ArrayList<>(launchPermissions);
        after.removeAll(remove);
        add.stream().filter(permission -> !after.contains(permission)).forEach(after::add);
        return after;
    }
}
