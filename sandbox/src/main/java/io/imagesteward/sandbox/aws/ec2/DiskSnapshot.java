package io.imagesteward.sandbox.aws.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.StorageTier;

/** An EBS snapshot: what DescribeSnapshots shows of it, and who may make volumes and copies from it. */
record DiskSnapshot(Snapshot details, List<CreateVolumePermission> volumePermissions) {

    DiskSnapshot {
        volumePermissions = List.copyOf(volumePermissions);
    }

    String id() {
        return details.snapshotId();
    }

    boolean isOwnedBy(String account) {
        return details.ownerId().equals(account);
    }

    boolean isEncrypted() {
        return Boolean.TRUE.equals(details.encrypted());
    }

    /** Until it is restored for good; a temporary restore keeps it in the archive. */
    boolean isArchived() {
        return details.storageTier() == StorageTier.ARCHIVE;
    }

    boolean isPublic() {
        return volumePermissions.stream().anyMatch(permission -> permission.group() == PermissionGroup.ALL);
    }

    boolean isGrantedTo(String account) {
        return volumePermissions.stream().anyMatch(permission -> account.equals(permission.userId()));
    }

    boolean isReadableBy(String account) {
        return isOwnedBy(account) || isPublic() || isGrantedTo(account);
    }

    DiskSnapshot with(Consumer<Snapshot.Builder> change) {
        return new DiskSnapshot(details.copy(change), volumePermissions);
    }

    DiskSnapshot with(List<CreateVolumePermission> add, List<CreateVolumePermission> remove) {
        var after = new ArrayList<>(volumePermissions);
        after.removeAll(remove);
        add.stream().filter(permission -> !after.contains(permission)).forEach(after::add);
        return new DiskSnapshot(details, after);
    }
}
