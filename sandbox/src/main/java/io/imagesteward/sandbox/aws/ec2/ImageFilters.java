package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.aws.ec2.Filters.text;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ProductCode;
import software.amazon.awssdk.services.ec2.model.StateReason;

/** The filters of DescribeImages; names are those of its API reference. */
final class ImageFilters {

    static final Filters<Image> ALL = new Filters<>(
            Map.ofEntries(
                    entry("architecture", image -> text(image.architectureAsString())),
                    entry("block-device-mapping.delete-on-termination", ebs(EbsBlockDevice::deleteOnTermination)),
                    entry("block-device-mapping.device-name", mapping(BlockDeviceMapping::deviceName)),
                    entry("block-device-mapping.snapshot-id", ebs(EbsBlockDevice::snapshotId)),
                    entry("block-device-mapping.volume-size", ebs(EbsBlockDevice::volumeSize)),
                    entry("block-device-mapping.volume-type", ebs(EbsBlockDevice::volumeTypeAsString)),
                    entry("block-device-mapping.encrypted", ebs(EbsBlockDevice::encrypted)),
                    entry("creation-date", image -> text(image.creationDate())),
                    entry("description", image -> text(image.description())),
                    entry("ena-support", image -> text(image.enaSupport())),
                    entry("free-tier-eligible", image -> text(image.freeTierEligible())),
                    entry("hypervisor", image -> text(image.hypervisorAsString())),
                    entry("image-allowed", image -> text(image.imageAllowed())),
                    entry("image-id", image -> text(image.imageId())),
                    entry("image-type", image -> text(image.imageTypeAsString())),
                    entry("is-public", image -> text(image.publicLaunchPermissions())),
                    entry("kernel-id", image -> text(image.kernelId())),
                    entry("manifest-location", image -> text(image.imageLocation())),
                    entry("name", image -> text(image.name())),
                    entry("owner-alias", image -> text(image.imageOwnerAlias())),
                    entry("owner-id", image -> text(image.ownerId())),
                    entry("platform", image -> text(image.platformAsString())),
                    entry("product-code", product(ProductCode::productCodeId)),
                    entry("product-code.type", product(ProductCode::productCodeTypeAsString)),
                    entry("ramdisk-id", image -> text(image.ramdiskId())),
                    entry("root-device-name", image -> text(image.rootDeviceName())),
                    entry("root-device-type", image -> text(image.rootDeviceTypeAsString())),
                    entry("source-image-id", image -> text(image.sourceImageId())),
                    entry("source-image-region", image -> text(image.sourceImageRegion())),
                    entry("source-instance-id", image -> text(image.sourceInstanceId())),
                    entry("sriov-net-support", image -> text(image.sriovNetSupport())),
                    entry("state", image -> text(image.stateAsString())),
                    entry("state-reason-code", reason(StateReason::code)),
                    entry("state-reason-message", reason(StateReason::message)),
                    entry("virtualization-type", image -> text(image.virtualizationTypeAsString()))),
            Image::tags);

    private ImageFilters() {}

    private static Function<Image, Stream<String>> mapping(Function<BlockDeviceMapping, Object> member) {
        return image -> image.blockDeviceMappings().stream().flatMap(mapping -> text(member.apply(mapping)));
    }

    private static Function<Image, Stream<String>> ebs(Function<EbsBlockDevice, Object> member) {
        return image -> image.blockDeviceMappings().stream()
                .map(BlockDeviceMapping::ebs)
                .filter(Objects::nonNull)
                .flatMap(ebs -> text(member.apply(ebs)));
    }

    private static Function<Image, Stream<String>> product(Function<ProductCode, Object> member) {
        return image -> image.productCodes().stream().flatMap(code -> text(member.apply(code)));
    }

    private static Function<Image, Stream<String>> reason(Function<StateReason, Object> member) {
        return image -> Stream.ofNullable(image.stateReason()).flatMap(reason -> text(member.apply(reason)));
    }
}
