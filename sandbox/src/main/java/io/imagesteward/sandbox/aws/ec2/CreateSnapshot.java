package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

/** The CreateSnapshot operation: of a volume of an own instance, pending at first; see the EC2 API Reference. */
record CreateSnapshot(Ec2Scope scope) {

    CreateSnapshotResponse answer(CreateSnapshotRequest request) {
        if (request.volumeId() == null) {
            throw Ec2Errors.missing("VolumeId");
        }
        var volume = new Instances(scope).ownVolume(request.volumeId());
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.SNAPSHOT))
                .getOrDefault(ResourceType.SNAPSHOT, Map.of());
        String description = request.description() == null ? "" : request.description();
        var made = new SeededDisks(scope)
                .snapshots(List.of(volume.disk()), description, SnapshotState.PENDING)
                .getFirst()
                .with(details -> details.volumeId(volume.id()));
        scope.here().snapshots().write(made.id(), made);
        new Tagging(scope).tagAtBirth(made.id(), tags);
        scope.surroundings().after(scope.ec2().settings().copyOf(volume.disk().sizeGiB()), () -> complete(made.id()));
        return answer(made, tags);
    }

    private void complete(String id) {
        scope.here()
                .snapshots()
                .latest(id)
                .ifPresent(snapshot -> scope.here()
                        .snapshots()
                        .write(
                                id,
                                snapshot.with(details -> details.state(SnapshotState.COMPLETED)
                                        .progress("100%")
                                        .completionTime(scope.now()))));
    }

    private CreateSnapshotResponse answer(DiskSnapshot snapshot, Map<String, String> tags) {
        var details = snapshot.details();
        return CreateSnapshotResponse.builder()
                .snapshotId(details.snapshotId())
                .volumeId(details.volumeId())
                .ownerId(details.ownerId())
                .description(details.description())
                .encrypted(details.encrypted())
                .kmsKeyId(details.kmsKeyId())
                .volumeSize(details.volumeSize())
                .startTime(details.startTime())
                .state(details.state())
                .progress(details.progress())
                .tags(TagStore.list(tags))
                .build();
    }
}
