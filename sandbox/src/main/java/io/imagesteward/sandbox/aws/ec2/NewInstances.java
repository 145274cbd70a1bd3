package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** What RunInstances and the setting up of a world have in common: an instance with volumes of its own. */
record NewInstances(Ec2Scope scope) {

    private static final String USUAL_TYPE = "m1.small";

    /** What one launch says of all its instances. */
    record Launch(
            String reservation,
            String imageId,
            @Nullable String type,
            @Nullable String clientToken) {}

    Instance create(Launch launch, List<VolumeSeed> disks, InstanceStateName state) {
        var ids = scope.surroundings().ids();
        var volumes = disks.stream()
                .map(disk -> new Instance.Volume(ids.next("vol-"), disk))
                .toList();
        var details = software.amazon.awssdk.services.ec2.model.Instance.builder()
                .instanceId(ids.next("i-"))
                .imageId(launch.imageId())
                .instanceType(launch.type() == null ? USUAL_TYPE : launch.type())
                .clientToken(launch.clientToken())
                .launchTime(scope.now())
                .state(Instance.stateOf(state))
                .rootDeviceType(DeviceType.EBS.toString())
                .rootDeviceName(SeededDisks.ROOT_DEVICE)
                .blockDeviceMappings(IntStream.range(0, volumes.size())
                        .mapToObj(i -> mapping(i, volumes.get(i), scope.now()))
                        .toList())
                .build();
        var instance = new Instance(details, scope.account(), launch.reservation(), volumes);
        scope.here().ledger().instances().put(instance.id(), instance);
        return instance;
    }

    private static InstanceBlockDeviceMapping mapping(int position, Instance.Volume volume, Instant attached) {
        return InstanceBlockDeviceMapping.builder()
                .deviceName(SeededDisks.device(position))
                .ebs(ebs -> ebs.volumeId(volume.id())
                        .attachTime(attached)
                        .status(AttachmentStatus.ATTACHED)
                        .deleteOnTermination(true))
                .build();
    }
}
