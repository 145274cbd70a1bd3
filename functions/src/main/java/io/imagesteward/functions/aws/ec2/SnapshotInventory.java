package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Snapshot;

/** Snapshots that outlive their images: whose they were, who still needs them, and who can still get at them. */
public final class SnapshotInventory {

    private static final int PAGE = 1_000;
    /** EC2 takes this many values in one filter. */
    private static final int VALUES = 200;

    private final AwsClients clients;
    private final AccountId account;

    public SnapshotInventory(AwsClients clients, AccountId account) {
        this.clients = clients;
        this.account = account;
    }

    /**
     * A snapshot that is there.
     *
     * @param users images of ours that are made of it, in whatever state
     */
    public record Left(SnapshotRef ref, Map<String, String> tags, Set<ImageRef> users) {}

    /** The sources in the marks that snapshots of a Region carry. A mark that somebody rewrote leads nowhere. */
    public Set<ImageRef> sources(RegionId region) {
        return describe(region, filter("tag:" + StewardTags.LIFECYCLE, List.of(StewardTags.RETIRING))).stream()
                .map(snapshot -> Translation.tags(snapshot.tags()).getOrDefault(StewardTags.RETIRES_WITH, ""))
                .flatMap(mark -> StewardTags.read(mark).stream())
                .filter(source -> source.id() instanceof AmiId)
                .collect(Collectors.toSet());
    }

    /** Those of these snapshots that still exist. */
    public List<Left> stillThere(Collection<SnapshotRef> snapshots) {
        var left = new ArrayList<Left>();
        snapshots.stream()
                .collect(Collectors.groupingBy(
                        SnapshotRef::region,
                        TreeMap::new,
                        Collectors.mapping(s -> s.id().value(), Collectors.toCollection(TreeSet::new))))
                .forEach((region, ids) -> batches(List.copyOf(ids)).forEach(some -> left.addAll(look(region, some))));
        return left;
    }

    /** Who may make volumes of it. */
    public Set<Principal> volumePermissions(SnapshotRef snapshot) {
        var region = snapshot.region();
        return new Snapshots(clients.ec2(region), new Keys(() -> clients.kms(region)), account, region)
                .volumePermissions(snapshot);
    }

    private List<Left> look(RegionId region, List<String> ids) {
        var there = describe(region, filter("snapshot-id", ids));
        var users = there.isEmpty()
                ? List.<Ami>of()
                : new Images(clients.ec2(region), new Keys(() -> clients.kms(region)), account, region)
                        .madeOf(there.stream().map(Snapshot::snapshotId).toList());
        return there.stream()
                .map(snapshot -> left(Translation.snapshot(account, region, snapshot.snapshotId()), snapshot, users))
                .toList();
    }

    private static Left left(SnapshotRef ref, Snapshot snapshot, List<Ami> images) {
        return new Left(
                ref,
                Translation.tags(snapshot.tags()),
                images.stream()
                        .filter(image ->
                                image.snapshots().stream().anyMatch(s -> s.ref().equals(ref)))
                        .map(Ami::ref)
                        .collect(Collectors.toSet()));
    }

    private static List<List<String>> batches(List<String> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + VALUES)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + VALUES)))
                .toList();
    }

    private List<Snapshot> describe(RegionId region, Filter filter) {
        var request = DescribeSnapshotsRequest.builder()
                .ownerIds("self")
                .filters(filter)
                .maxResults(PAGE)
                .build();
        return Failures.translating(
                "DescribeSnapshots in " + region,
                () -> clients.ec2(region).describeSnapshotsPaginator(request).snapshots().stream()
                        .toList());
    }

    private static Filter filter(String name, Collection<String> values) {
        return Filter.builder().name(name).values(values).build();
    }
}
