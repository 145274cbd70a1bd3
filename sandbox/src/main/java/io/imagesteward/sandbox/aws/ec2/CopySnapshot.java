package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.kms.KmsKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.StorageTier;

/**
 * The CopySnapshot operation.
 *
 * <p>Unlike CopyImage it looks at the key at once and refuses one that cannot be used; see "Copy an Amazon EBS snapshot" in
 * the EBS User Guide, which also has the quota.
 */
record CopySnapshot(Ec2Scope scope) {

    /** How the descriptions of copies begin; the quota counts by it. */
    private static final String ORIGIN = "[Copied ";

    CopySnapshotResponse answer(CopySnapshotRequest request) {
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.SNAPSHOT))
                .getOrDefault(ResourceType.SNAPSHOT, Map.of());
        var source = source(request);
        checkConcurrency();
        var key = key(request, source);
        String id = scope.surroundings().ids().next("snap-");
        String origin = ORIGIN + "%s from %s] ".formatted(source.id(), request.sourceRegion());
        var copy = Snapshot.builder()
                .snapshotId(id)
                .ownerId(scope.account())
                .description(origin + (request.description() == null ? "" : request.description()))
                .volumeId("vol-ffffffff")
                .volumeSize(source.details().volumeSize())
                .startTime(scope.now())
                .state(SnapshotState.PENDING)
                .progress("0%")
                .encrypted(key.isPresent())
                .kmsKeyId(key.orElse(null))
                .storageTier(StorageTier.STANDARD)
                .build();
        scope.here().snapshots().write(id, new DiskSnapshot(copy, List.of()));
        new Tagging(scope).tagAtBirth(id, tags);
        scope.surroundings().after(scope.ec2().settings().copyOf(copy.volumeSize()), () -> complete(id, source.id()));
        return CopySnapshotResponse.builder()
                .snapshotId(id)
                .tags(TagStore.list(tags))
                .build();
    }

    private DiskSnapshot source(CopySnapshotRequest request) {
        if (request.sourceRegion() == null) {
            throw Ec2Errors.missing("SourceRegion");
        }
        if (!scope.ec2().names().exists(request.sourceRegion())) {
            throw Ec2Errors.of("InvalidRegion", "The source Region '%s' is not a Region", request.sourceRegion());
        }
        String id = Ec2Scope.checkedSnapshotId(request.sourceSnapshotId());
        var source = scope.ec2()
                .region(request.sourceRegion())
                .snapshots()
                .latest(id)
                .filter(snapshot -> snapshot.isReadableBy(scope.account()))
                .orElseThrow(() -> Ec2Errors.noSuchSnapshot(id));
        if (source.isArchived() || source.details().state() != SnapshotState.COMPLETED) {
            throw Ec2Errors.of(
                    "IncorrectState",
                    "Snapshot %s is %s in tier %s and cannot be copied",
                    id,
                    source.details().stateAsString(),
                    source.details().storageTierAsString());
        }
        return source;
    }

    private void checkConcurrency() {
        long running = scope.here()
                .snapshots()
                .allLatest()
                .filter(snapshot -> snapshot.isOwnedBy(scope.account())
                        && snapshot.details().state() == SnapshotState.PENDING
                        && snapshot.details().description().startsWith(ORIGIN))
                .count();
        if (running >= scope.ec2().settings().quotas().concurrentSnapshotCopies()) {
            throw Ec2Errors.of(
                    "ResourceLimitExceeded", "Too many snapshot copies in progress; the quota is %d", running);
        }
    }

    private Optional<String> key(CopySnapshotRequest request, DiskSnapshot source) {
        boolean encrypts = Boolean.TRUE.equals(request.encrypted());
        if (request.kmsKeyId() != null) {
            if (!encrypts) {
                throw Ec2Errors.combination("The parameter KmsKeyId requires the parameter Encrypted to be set.");
            }
            return Optional.of(usable(scope.place(), request.kmsKeyId()));
        }
        if (source.isEncrypted()) {
            usable(
                    new Place(scope.account(), request.sourceRegion()),
                    source.details().kmsKeyId());
        }
        boolean byDefault = scope.here()
                .ledger()
                .ebsDefaults()
                .getOrDefault(scope.account(), EbsDefaults.NONE)
                .encryptByDefault();
        return encrypts || byDefault || source.isEncrypted()
                ? Optional.of(scope.ec2().defaultEbsKey(scope.place()))
                : Optional.empty();
    }

    private String usable(Place place, String key) {
        return scope.ec2()
                .kms()
                .find(place, key)
                .filter((KmsKey found) -> found.worksFor(scope.account()))
                .map(KmsKey::arn)
                .orElseThrow(() -> Ec2Errors.invalidValue("The given key %s cannot be used", key));
    }

    private void complete(String id, String sourceId) {
        scope.here().snapshots().latest(id).ifPresent(copy -> {
            scope.here()
                    .snapshots()
                    .write(
                            id,
                            copy.with(details -> details.state(SnapshotState.COMPLETED)
                                    .progress("100%")
                                    .completionTime(scope.now())));
            new SnapshotEvents(scope).copied(copy, sourceId);
        });
    }
}
