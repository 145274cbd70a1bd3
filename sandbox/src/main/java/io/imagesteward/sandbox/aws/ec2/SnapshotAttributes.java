package io.imagesteward.sandbox.aws.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

/**
 * DescribeSnapshotAttribute and ModifySnapshotAttribute: who may make volumes and copies from a snapshot.
 *
 * <p>Only accounts and everyone can be named, no organizations: an image shared with an organization is copied only after
 * its snapshots were shared account by account.
 */
record SnapshotAttributes(Ec2Scope scope) {

    private static final int MOST_CHANGES = 500;

    private record Change(List<CreateVolumePermission> add, List<CreateVolumePermission> remove) {}

    DescribeSnapshotAttributeResponse describe(DescribeSnapshotAttributeRequest request) {
        if (request.attribute() == null) {
            throw Ec2Errors.missing("Attribute");
        }
        String id = scope.ownSnapshot(request.snapshotId()).id();
        var answer = DescribeSnapshotAttributeResponse.builder().snapshotId(id);
        if (request.attribute() == SnapshotAttributeName.CREATE_VOLUME_PERMISSION) {
            var seen = scope.here().snapshots().seen(id).orElseThrow(() -> Ec2Errors.noSuchSnapshot(id));
            answer.createVolumePermissions(seen.volumePermissions());
        }
        return answer.build();
    }

    ModifySnapshotAttributeResponse modify(ModifySnapshotAttributeRequest request) {
        var snapshot = scope.ownSnapshot(request.snapshotId());
        var change = change(request);
        check(change);
        if (!change.add().isEmpty()) {
            checkMayBeShared(snapshot, change.add());
        }
        scope.here().snapshots().write(snapshot.id(), snapshot.with(change.add(), change.remove()));
        return ModifySnapshotAttributeResponse.builder().build();
    }

    /** Takes every grant back, at once. */
    ResetSnapshotAttributeResponse reset(ResetSnapshotAttributeRequest request) {
        var snapshot = scope.ownSnapshot(request.snapshotId());
        if (request.attribute() != SnapshotAttributeName.CREATE_VOLUME_PERMISSION) {
            throw Ec2Errors.of("InvalidRequest", "Attribute %s cannot be reset.", request.attributeAsString());
        }
        scope.here().snapshots().write(snapshot.id(), snapshot.with(List.of(), snapshot.volumePermissions()));
        return ResetSnapshotAttributeResponse.builder().build();
    }

    /** The request has either a structure or lists beside an operation type. */
    private static Change change(ModifySnapshotAttributeRequest request) {
        var structure = request.createVolumePermission();
        if (structure != null) {
            return new Change(structure.add(), structure.remove());
        }
        var listed = new ArrayList<CreateVolumePermission>();
        request.userIds()
                .forEach(id ->
                        listed.add(CreateVolumePermission.builder().userId(id).build()));
        request.groupNames()
                .forEach(group ->
                        listed.add(CreateVolumePermission.builder().group(group).build()));
        return request.operationType() == OperationType.REMOVE
                ? new Change(List.of(), listed)
                : new Change(listed, List.of());
    }

    private static void check(Change change) {
        int size = change.add().size() + change.remove().size();
        if (size == 0) {
            throw Ec2Errors.combination("No attributes specified.");
        }
        if (!change.add().isEmpty() && !change.remove().isEmpty()) {
            throw Ec2Errors.combination("Volume permissions are added or removed, not both in one request.");
        }
        if (size > MOST_CHANGES) {
            throw Ec2Errors.invalidValue(
                    "A request changes at most %d volume permissions, found %d", MOST_CHANGES, size);
        }
        Stream.concat(change.add().stream(), change.remove().stream()).forEach(SnapshotAttributes::checkTarget);
    }

    private static void checkTarget(CreateVolumePermission permission) {
        boolean account = permission.userId() != null && permission.userId().matches("\\d{12}");
        boolean everyone = permission.group() == PermissionGroup.ALL;
        if (account == everyone) {
            throw Ec2Errors.invalidValue(
                    "A volume permission names one account of 12 digits or the group all, found %s", permission);
        }
    }

    private void checkMayBeShared(DiskSnapshot snapshot, List<CreateVolumePermission> add) {
        if (new SharingRules(scope).isUnderAwsManagedKey(snapshot)) {
            throw Ec2Errors.of(
                    "OperationNotPermitted",
                    "Encrypted snapshots with EBS default key cannot be shared: %s",
                    snapshot.id());
        }
        if (snapshot.isArchived()) {
            throw scope.undocumented("Snapshot %s is archived and cannot be shared", snapshot.id());
        }
        boolean toEveryone = add.stream().anyMatch(p -> p.group() == PermissionGroup.ALL);
        if (toEveryone && new Guarding(scope).blocksPublicSnapshots()) {
            throw Ec2Errors.of("OperationNotPermitted", "Public sharing of snapshots is blocked: %s", snapshot.id());
        }
        if (snapshot.isEncrypted() && toEveryone) {
            throw Ec2Errors.of("OperationNotPermitted", "Encrypted snapshot %s cannot be made public", snapshot.id());
        }
    }
}
