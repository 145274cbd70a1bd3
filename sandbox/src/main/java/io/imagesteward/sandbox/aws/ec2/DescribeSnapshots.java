package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.aws.ec2.Filters.text;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.Snapshot;

/** The DescribeSnapshots operation: own snapshots, public ones, and those one may make volumes from. */
record DescribeSnapshots(Ec2Scope scope) {

    private static final String SELF = "self";
    static final Filters<Snapshot> FILTERS = new Filters<>(
            Map.ofEntries(
                    entry("description", snapshot -> text(snapshot.description())),
                    entry("encrypted", snapshot -> text(snapshot.encrypted())),
                    entry("owner-id", snapshot -> text(snapshot.ownerId())),
                    entry("progress", snapshot -> text(snapshot.progress())),
                    entry("snapshot-id", snapshot -> text(snapshot.snapshotId())),
                    entry("start-time", snapshot -> text(snapshot.startTime())),
                    entry("status", snapshot -> text(snapshot.stateAsString())),
                    entry("storage-tier", snapshot -> text(snapshot.storageTierAsString())),
                    entry("volume-id", snapshot -> text(snapshot.volumeId())),
                    entry("volume-size", snapshot -> text(snapshot.volumeSize()))),
            Snapshot::tags);

    DescribeSnapshotsResponse answer(DescribeSnapshotsRequest request) {
        request.snapshotIds().forEach(Ec2Scope::checkedSnapshotId);
        check(request.ownerIds(), SELF, "amazon");
        check(request.restorableByUserIds(), SELF, "all");
        var paging = new Paging(request.maxResults(), request.nextToken()).checked(request.snapshotIds());
        var filter = FILTERS.of(request.filters());
        var candidates = named(request.snapshotIds(), paging.lastKey())
                .filter(snapshot -> isOwnedByOneOf(request.ownerIds(), snapshot))
                .filter(snapshot -> isRestorableByOneOf(request.restorableByUserIds(), snapshot));
        var page = paging.first(candidates, DiskSnapshot::id);
        return DescribeSnapshotsResponse.builder()
                .snapshots(page.items().stream().map(this::view).filter(filter).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private Stream<DiskSnapshot> named(List<String> ids, String lastKey) {
        if (ids.isEmpty()) {
            return scope.here()
                    .snapshots()
                    .seenAfter(lastKey)
                    .filter(snapshot -> snapshot.isReadableBy(scope.account()));
        }
        return ids.stream().distinct().sorted().map(this::readable);
    }

    /** Unlike DescribeImages, a snapshot that is not there or not shared is an error. */
    private DiskSnapshot readable(String id) {
        return scope.here()
                .snapshots()
                .seen(id)
                .filter(snapshot -> snapshot.isReadableBy(scope.account()))
                .orElseThrow(() -> Ec2Errors.noSuchSnapshot(id));
    }

    private Snapshot view(DiskSnapshot snapshot) {
        return snapshot.details()
                .copy(details -> details.tags(scope.here().tags().seen(scope.account(), snapshot.id())));
    }

    private boolean isOwnedByOneOf(List<String> owners, DiskSnapshot snapshot) {
        return owners.isEmpty()
                || owners.stream().anyMatch(o -> snapshot.isOwnedBy(o.equals(SELF) ? scope.account() : o));
    }

    private boolean isRestorableByOneOf(List<String> users, DiskSnapshot snapshot) {
        return users.isEmpty()
                || users.stream().anyMatch(user -> switch (user) {
                    case SELF -> snapshot.isGrantedTo(scope.account());
                    case "all" -> snapshot.isPublic();
                    default -> snapshot.isGrantedTo(user);
                });
    }

    private static void check(List<String> users, String... words) {
        users.stream()
                .filter(user -> !List.of(words).contains(user) && !user.matches("\\d{12}"))
                .findFirst()
                .ifPresent(user -> {
                    throw Ec2Errors.of("InvalidUserID.Malformed", "Invalid user id: \"%s\"", user);
                });
    }
}
