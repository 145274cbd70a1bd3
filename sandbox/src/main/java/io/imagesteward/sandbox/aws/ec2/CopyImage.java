package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopyImageResponse;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

/**
 * The CopyImage operation, called in the destination Region.
 *
 * <p>Neither launch permissions nor snapshot permissions come along, and the owner's tags only when asked for and only
 * within one account.
 */
record CopyImage(Ec2Scope scope) {

    private static final Set<ResourceType> TAGGABLE = Set.of(ResourceType.IMAGE, ResourceType.SNAPSHOT);
    private static final String KEY_FAILURE = "Given key ID is not accessible";

    CopyImageResponse answer(CopyImageRequest request) {
        var tokens = scope.here().ledger().copyTokens();
        String imageId = tokens.imageMadeBy(scope.account(), request).orElseGet(() -> {
            String made = start(request);
            tokens.remember(scope.account(), request, made);
            return made;
        });
        return CopyImageResponse.builder().imageId(imageId).build();
    }

    private String start(CopyImageRequest request) {
        new CopyRules(scope).check(request);
        var source = CopySource.find(scope, request);
        var encryption = new CopyEncryption(scope, request);
        encryption.check(source.snapshots());
        var tags = tags(request, source);

        String imageId = scope.surroundings().ids().next("ami-");
        var snapshots = copySnapshots(source, encryption, imageId);
        var image = MachineImage.of(details(imageId, request, source, snapshots));
        scope.here().images().write(imageId, image);
        var birth = new NewImages(scope);
        birth.tag(image, tags);
        boolean permitted = new CopyKeys(scope, source).permitted(snapshots);
        Supplier<Optional<String>> failure = () -> permitted ? failure(source, snapshots) : Optional.of(KEY_FAILURE);
        birth.settle(imageId, duration(request, source, failure.get().isPresent()), failure);
        return imageId;
    }

    /** Copies every snapshot; answers the copies by the ids of their sources. */
    private Map<String, Snapshot> copySnapshots(CopySource source, CopyEncryption encryption, String imageId) {
        Map<String, Snapshot> copies = new HashMap<>();
        for (DiskSnapshot original : source.snapshots()) {
            var key = encryption.keyFor(original, source.region());
            var copy = Snapshot.builder()
                    .snapshotId(scope.surroundings().ids().next("snap-"))
                    .ownerId(scope.account())
                    .description("Copied for DestinationAmi %s from SourceAmi %s for SourceSnapshot %s."
                            .formatted(imageId, source.image().id(), original.id()))
                    .volumeId("vol-ffffffff")
                    .volumeSize(original.details().volumeSize())
                    .startTime(scope.now())
                    .state(SnapshotState.PENDING)
                    .progress("0%")
                    .encrypted(key.isPresent())
                    .kmsKeyId(key.orElse(null))
                    .storageTier(original.details().storageTier())
                    .build();
            scope.here().snapshots().write(copy.snapshotId(), new DiskSnapshot(copy, List.of()));
            copies.put(original.id(), copy);
        }
        return copies;
    }

    private Image details(
            String imageId, CopyImageRequest request, CopySource source, Map<String, Snapshot> snapshots) {
        var original = source.image().details();
        return original.toBuilder()
                .imageId(imageId)
                .name(request.name())
                .description(request.description())
                .ownerId(scope.account())
                .imageLocation(scope.account() + "/" + request.name())
                .imageOwnerAlias(null)
                .state(ImageState.PENDING)
                .creationDate(Iso.text(scope.now()))
                .sourceImageId(source.image().id())
                .sourceImageRegion(source.region())
                .sourceInstanceId(null)
                .deprecationTime(null)
                .lastLaunchedTime(null)
                .deregistrationProtection("disabled")
                .blockDeviceMappings(original.blockDeviceMappings().stream()
                        .map(mapping -> moved(mapping, snapshots))
                        .toList())
                .build();
    }

    private static BlockDeviceMapping moved(BlockDeviceMapping mapping, Map<String, Snapshot> snapshots) {
        if (mapping.ebs() == null || mapping.ebs().snapshotId() == null) {
            return mapping;
        }
        return Optional.ofNullable(snapshots.get(mapping.ebs().snapshotId()))
                .map(copy -> mapping.copy(m -> m.ebs(mapping.ebs()
                        .copy(ebs -> ebs.snapshotId(copy.snapshotId()).encrypted(copy.encrypted())))))
                .orElse(mapping);
    }

    /** Tags of the request win over tags of the source; which does in AWS is not documented. */
    private Map<ResourceType, Map<String, String>> tags(CopyImageRequest request, CopySource source) {
        var specified = TagRules.specified(request.tagSpecifications(), TAGGABLE);
        if (Boolean.TRUE.equals(request.copyImageTags()) && source.isOwn()) {
            var all = new LinkedHashMap<>(source.reader()
                    .here()
                    .tags()
                    .latest(scope.account(), source.image().id())
                    .tags());
            all.keySet().removeIf(key -> key.startsWith(TagRules.RESERVED));
            all.putAll(specified.getOrDefault(ResourceType.IMAGE, Map.of()));
            specified.put(ResourceType.IMAGE, TagRules.limited(all));
        }
        return specified;
    }

    private Duration duration(CopyImageRequest request, CopySource source, boolean failing) {
        var settings = scope.ec2().settings();
        var usual = failing ? settings.copies().atLeast() : settings.copyOf(source.largestGiB());
        var promised = Optional.ofNullable(request.snapshotCopyCompletionDurationMinutes())
                .map(Duration::ofMinutes);
        return promised.filter(time -> time.compareTo(usual) < 0).orElse(usual);
    }

    private Optional<String> failure(CopySource source, Map<String, Snapshot> snapshots) {
        boolean encrypts = snapshots.values().stream()
                .filter(Snapshot::encrypted)
                .allMatch(copy -> CopyEncryption.works(scope, copy.kmsKeyId()));
        return encrypts && source.canBeDecrypted() ? Optional.empty() : Optional.of(KEY_FAILURE);
    }
}
