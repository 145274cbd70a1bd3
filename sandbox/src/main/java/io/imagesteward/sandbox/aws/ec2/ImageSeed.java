package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.ArchitectureValues;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.HypervisorType;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageTypeValues;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.ProductCode;
import software.amazon.awssdk.services.ec2.model.ProductCodeValues;
import software.amazon.awssdk.services.ec2.model.VirtualizationType;

/**
 * An image to set up, said in one expression:
 *
 * <pre>{@code
 * ImageSeed.named("golden-linux-1").tag("Product", "golden-linux").volume(VolumeSeed.ofGiB(8)).sharedWith("111122223333")
 * }</pre>
 *
 * <p>Without a volume it gets an unencrypted one of 8 GiB; without {@link #pendingFor} it is available at once.
 */
public record ImageSeed(
        Image details,
        List<VolumeSeed> volumes,
        Map<String, String> tags,
        List<LaunchPermission> launchPermissions,
        Optional<Duration> pendingTime) {

    public ImageSeed {
        volumes = List.copyOf(volumes);
        tags = Map.copyOf(tags);
        launchPermissions = List.copyOf(launchPermissions);
    }

    public static ImageSeed named(String name) {
        var details = Image.builder()
                .name(name)
                .architecture(ArchitectureValues.ARM64)
                .imageType(ImageTypeValues.MACHINE)
                .rootDeviceType(DeviceType.EBS)
                .virtualizationType(VirtualizationType.HVM)
                .hypervisor(HypervisorType.XEN)
                .enaSupport(true)
                .platformDetails("Linux/UNIX")
                .usageOperation("RunInstances")
                .deregistrationProtection("disabled")
                .build();
        return new ImageSeed(details, List.of(), Map.of(), List.of(), Optional.empty());
    }

    /** Sets anything that DescribeImages shows and that has no method of its own here. */
    public ImageSeed with(Consumer<Image.Builder> change) {
        return new ImageSeed(details.copy(change), volumes, tags, launchPermissions, pendingTime);
    }

    public ImageSeed createdAt(Instant moment) {
        return with(image -> image.creationDate(Iso.text(moment)));
    }

    public ImageSeed lastLaunchedAt(Instant moment) {
        return with(image -> image.lastLaunchedTime(Iso.text(moment)));
    }

    public ImageSeed deprecatedFrom(Instant moment) {
        return with(image -> image.deprecationTime(Iso.text(moment)));
    }

    public ImageSeed copiedFrom(String imageId, String region) {
        return with(image -> image.sourceImageId(imageId).sourceImageRegion(region));
    }

    public ImageSeed protectedFromDeregistration() {
        return with(image -> image.deregistrationProtection("enabled-without-cooldown"));
    }

    /** An image that AWS Backup made: EC2 refuses to deregister it or to delete its snapshots. */
    public ImageSeed managedByBackup() {
        return tag(BackupManaged.TAG, "arn:aws:ec2:us-east-1:000000000000:instance/i-0123456789abcdef0");
    }

    public ImageSeed productCode(String code, ProductCodeValues type) {
        var codes = new ArrayList<>(details.productCodes());
        codes.add(
                ProductCode.builder().productCodeId(code).productCodeType(type).build());
        return with(image -> image.productCodes(codes));
    }

    public ImageSeed volume(VolumeSeed volume) {
        var more = new ArrayList<>(volumes);
        more.add(volume);
        return new ImageSeed(details, more, tags, launchPermissions, pendingTime);
    }

    public ImageSeed tag(String key, String value) {
        var more = new LinkedHashMap<>(tags);
        more.put(key, value);
        return new ImageSeed(details, volumes, more, launchPermissions, pendingTime);
    }

    public ImageSeed sharedWith(String account) {
        return permission(LaunchPermission.builder().userId(account).build());
    }

    /** Many at once: images at scale have hundreds. */
    public ImageSeed sharedWithAll(List<String> accounts) {
        var more = new ArrayList<>(launchPermissions);
        accounts.forEach(
                account -> more.add(LaunchPermission.builder().userId(account).build()));
        return new ImageSeed(details, volumes, tags, more, pendingTime);
    }

    public ImageSeed sharedWithOrganization(String arn) {
        return permission(LaunchPermission.builder().organizationArn(arn).build());
    }

    public ImageSeed sharedWithUnit(String arn) {
        return permission(LaunchPermission.builder().organizationalUnitArn(arn).build());
    }

    public ImageSeed sharedWithEveryone() {
        return permission(LaunchPermission.builder().group(PermissionGroup.ALL).build());
    }

    /** The image becomes available, and says so on the event bus, only after this time. */
    public ImageSeed pendingFor(Duration time) {
        return new ImageSeed(details, volumes, tags, launchPermissions, Optional.of(time));
    }

    private ImageSeed permission(LaunchPermission permission) {
        var more = new ArrayList<>(launchPermissions);
        more.add(permission);
        return new ImageSeed(details, volumes, tags, more, pendingTime);
    }
}
