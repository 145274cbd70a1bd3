package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageResponse;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ImageTypeValues;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.RegisterImageRequest;
import software.amazon.awssdk.services.ec2.model.RegisterImageResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

/** CreateImage, from an instance, and RegisterImage, from snapshots; neither knows a client token. */
record CreateImages(Ec2Scope scope) {

    CreateImageResponse create(CreateImageRequest request) {
        if (request.instanceId() == null) {
            throw Ec2Errors.missing("InstanceId");
        }
        var instance = new Instances(scope).named(List.of(request.instanceId())).getFirst();
        var births = new NewImages(scope);
        births.checkName(request.name());
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.IMAGE, ResourceType.SNAPSHOT));

        String imageId = scope.surroundings().ids().next("ami-");
        String origin = "Created by CreateImage(%s) for %s".formatted(instance.id(), imageId);
        var disks = new SeededDisks(scope);
        var mappings = disks.mappings(disks.snapshots(instance.disks(), origin, SnapshotState.PENDING));
        var image = MachineImage.of(blank(imageId, request.name())
                .description(request.description())
                .sourceInstanceId(instance.id())
                .sourceImageId(instance.imageId())
                .blockDeviceMappings(mappings)
                .state(ImageState.PENDING)
                .build());
        scope.here().images().write(imageId, image);
        births.tag(image, tags);
        reboot(instance, request.noReboot());
        int largest =
                instance.disks().stream().mapToInt(VolumeSeed::sizeGiB).max().orElse(0);
        births.settle(imageId, scope.ec2().settings().copyOf(largest), Optional::empty);
        return CreateImageResponse.builder().imageId(imageId).build();
    }

    RegisterImageResponse register(RegisterImageRequest request) {
        var births = new NewImages(scope);
        births.checkName(request.name());
        request.blockDeviceMappings().stream()
                .map(BlockDeviceMapping::ebs)
                .filter(Objects::nonNull)
                .map(EbsBlockDevice::snapshotId)
                .filter(Objects::nonNull)
                .forEach(this::checkOwnSnapshot);
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.IMAGE));

        String imageId = scope.surroundings().ids().next("ami-");
        var image = MachineImage.of(blank(imageId, request.name())
                .description(request.description())
                .rootDeviceName(request.rootDeviceName())
                .architecture(request.architecture())
                .virtualizationType(request.virtualizationType())
                .enaSupport(request.enaSupport())
                .blockDeviceMappings(request.blockDeviceMappings())
                .state(ImageState.PENDING)
                .build());
        births.complete(image);
        births.tag(image, Map.of(ResourceType.IMAGE, tags.getOrDefault(ResourceType.IMAGE, Map.of())));
        return RegisterImageResponse.builder().imageId(imageId).build();
    }

    /**
     * Without {@code NoReboot}, EC2 shuts a running instance down and starts it again before it takes the image.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html">CreateImage: NoReboot</a>
     */
    private void reboot(Instance instance, @Nullable Boolean noReboot) {
        if (!Boolean.TRUE.equals(noReboot) && instance.state() == InstanceStateName.RUNNING) {
            scope.here().ledger().reboots().merge(instance.id(), 1, Integer::sum);
        }
    }

    private Image.Builder blank(String imageId, String name) {
        return Image.builder()
                .imageId(imageId)
                .name(name)
                .ownerId(scope.account())
                .imageLocation(scope.account() + "/" + name)
                .creationDate(Iso.text(scope.now()))
                .imageType(ImageTypeValues.MACHINE)
                .rootDeviceType(DeviceType.EBS)
                .deregistrationProtection("disabled")
                .productCodes(List.of());
    }

    private void checkOwnSnapshot(String snapshotId) {
        var snapshot = scope.here()
                .snapshots()
                .latest(Ec2Scope.checkedSnapshotId(snapshotId))
                .orElseThrow(() ->
                        Ec2Errors.of("InvalidSnapshotID.NotFound", "The snapshot '%s' does not exist.", snapshotId));
        if (!snapshot.isOwnedBy(scope.account())) {
            throw Ec2Errors.invalidValue("Snapshot does not belong to %s", scope.account());
        }
    }
}
