package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

/** Reads the snapshots behind images: their keys, their permissions, and why a copy of one failed. */
final class Snapshots {

    /** DescribeSnapshots takes up to a thousand ids in one call. */
    private static final int IDS = 1_000;

    private final Ec2Client ec2;
    private final Keys keys;
    private final AccountId account;
    private final RegionId region;

    Snapshots(Ec2Client ec2, Keys keys, AccountId account, RegionId region) {
        this.ec2 = ec2;
        this.keys = keys;
        this.account = account;
        this.region = region;
    }

    /** What an image's own description says of its snapshots: which they are, and whether they are encrypted. */
    List<Snapshot> unread(List<EbsBlockDevice> volumes) {
        return volumes.stream()
                .map(ebs -> new Snapshot(
                        Translation.snapshot(account, region, ebs.snapshotId()),
                        Boolean.TRUE.equals(ebs.encrypted())
                                ? new Encryption.Unknown("a key that was not read", "not asked for")
                                : new Encryption.None(),
                        Set.of()))
                .toList();
    }

    /** The keys of all encrypted snapshots behind available images, in as few calls as there are pages of ids. */
    SnapshotKeys encryption(List<Ami> images) {
        var encrypted = images.stream()
                .filter(image -> image.state() == AmiState.AVAILABLE)
                .flatMap(image -> image.snapshots().stream())
                .filter(s -> !(s.encryption() instanceof Encryption.None))
                .map(s -> s.ref().id().value())
                .distinct()
                .toList();
        var found = new SnapshotKeys();
        for (int from = 0; from < encrypted.size(); from += IDS) {
            describe(encrypted.subList(from, Math.min(encrypted.size(), from + IDS)))
                    .forEach(s -> found.add(s.snapshotId(), keys.encryption(s.kmsKeyId())));
        }
        return found;
    }

    /** The same snapshots with what their keys let these do. */
    List<Snapshot> withUses(List<Snapshot> some, Set<Principal> targets) {
        return some.stream().map(snapshot -> keys.used(snapshot, targets)).toList();
    }

    Set<Principal> volumePermissions(SnapshotRef snapshot) {
        var answer = Failures.translating(
                "DescribeSnapshotAttribute of " + snapshot,
                () -> ec2.describeSnapshotAttribute(r ->
                        r.snapshotId(snapshot.id().value()).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION)));
        return answer.createVolumePermissions().stream()
                .map(Translation::principal)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> trouble(Ami image) {
        var ids = image.snapshots().stream().map(s -> s.ref().id().value()).toList();
        return ids.isEmpty()
                ? Optional.empty()
                : describe(ids).stream()
                        .map(software.amazon.awssdk.services.ec2.model.Snapshot::stateMessage)
                        .flatMap(message -> Translation.text(message).stream())
                        .findFirst();
    }

    private List<software.amazon.awssdk.services.ec2.model.Snapshot> describe(Collection<String> ids) {
        return Failures.translating(
                "DescribeSnapshots in " + region,
                () -> ec2.describeSnapshots(r -> r.snapshotIds(ids)).snapshots());
    }
}
