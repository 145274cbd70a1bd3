package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.StorageTier;
import software.amazon.awssdk.services.ec2.model.VolumeType;

/** Turns volumes into snapshots and the block device mappings of an image. */
record SeededDisks(Ec2Scope scope) {

    static final String ROOT_DEVICE = "/dev/xvda";

    List<DiskSnapshot> snapshots(List<VolumeSeed> volumes, String description, SnapshotState state) {
        return volumes.stream()
                .map(volume -> snapshot(volume, description, state))
                .toList();
    }

    /** The first is the root volume. */
    List<BlockDeviceMapping> mappings(List<DiskSnapshot> snapshots) {
        return IntStream.range(0, snapshots.size())
                .mapToObj(i -> mapping(device(i), snapshots.get(i)))
                .toList();
    }

    /** What the volume at a position is called: the first is the root. */
    static String device(int position) {
        return position == 0 ? ROOT_DEVICE : "/dev/sd" + (char) ('a' + position);
    }

    private DiskSnapshot snapshot(VolumeSeed volume, String description, SnapshotState state) {
        var key = key(volume);
        var details = Snapshot.builder()
                .snapshotId(scope.surroundings().ids().next("snap-"))
                .ownerId(scope.account())
                .description(description)
                .volumeId(scope.surroundings().ids().next("vol-"))
                .volumeSize(volume.sizeGiB())
                .startTime(scope.now())
                .state(state)
                .progress(state == SnapshotState.COMPLETED ? "100%" : "0%")
                .encrypted(key.isPresent())
                .kmsKeyId(key.orElse(null))
                .storageTier(StorageTier.STANDARD)
                .build();
        var permissions = volume.sharedWith().stream()
                .map(account -> CreateVolumePermission.builder().userId(account).build())
                .toList();
        var snapshot = new DiskSnapshot(details, permissions);
        scope.here().snapshots().seed(snapshot.id(), snapshot);
        return snapshot;
    }

    private Optional<String> key(VolumeSeed volume) {
        return switch (volume.encryption()) {
            case VolumeSeed.Encryption.None() -> Optional.empty();
            case VolumeSeed.Encryption.Key(var arn) -> Optional.of(arn);
            case VolumeSeed.Encryption.AwsManaged() ->
                Optional.of(scope.ec2().kms().awsManagedEbsKey(scope.place()).arn());
        };
    }

    private static BlockDeviceMapping mapping(String device, DiskSnapshot snapshot) {
        return BlockDeviceMapping.builder()
                .deviceName(device)
                .ebs(ebs -> ebs.snapshotId(snapshot.id())
                        .volumeSize(snapshot.details().volumeSize())
                        .volumeType(VolumeType.GP3)
                        .encrypted(snapshot.isEncrypted())
                        .deleteOnTermination(true))
                .build();
    }
}
