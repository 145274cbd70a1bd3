package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.DescribeLockedSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLockedSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.LockMode;
import software.amazon.awssdk.services.ec2.model.LockSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.LockSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.LockedSnapshotsInfo;
import software.amazon.awssdk.services.ec2.model.UnlockSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.UnlockSnapshotResponse;

/** LockSnapshot, UnlockSnapshot and DescribeLockedSnapshots; see "Amazon EBS snapshot lock" in the EBS User Guide. */
record SnapshotLocks(Ec2Scope scope) {

    private static final int MOST_COOL_OFF_HOURS = 72;

    LockSnapshotResponse lock(LockSnapshotRequest request) {
        var snapshot = scope.ownSnapshot(request.snapshotId());
        if (request.lockMode() == null) {
            throw Ec2Errors.missing("LockMode");
        }
        var lock = new SnapshotLock(request.lockMode(), scope.now(), coolOff(request), expiry(request), days(request));
        var before = locks().get(snapshot.id());
        if (before != null
                && !before.mayBeLiftedAt(scope.now())
                && lock.expires().isBefore(before.expires())) {
            throw scope.undocumented("Snapshot %s is locked in compliance mode; its lock only grows", snapshot.id());
        }
        locks().put(snapshot.id(), lock);
        return LockSnapshotResponse.builder()
                .snapshotId(snapshot.id())
                .lockState(lock.stateAt(scope.now()))
                .lockDuration(lock.days())
                .lockCreatedOn(lock.created())
                .lockExpiresOn(lock.expires())
                .coolOffPeriodExpiresOn(lock.coolOffUntil())
                .build();
    }

    UnlockSnapshotResponse unlock(UnlockSnapshotRequest request) {
        var snapshot = scope.ownSnapshot(request.snapshotId());
        var lock = locks().get(snapshot.id());
        if (lock == null || !lock.mayBeLiftedAt(scope.now())) {
            throw scope.undocumented("Snapshot %s has no lock that can be lifted", snapshot.id());
        }
        locks().remove(snapshot.id());
        return UnlockSnapshotResponse.builder().snapshotId(snapshot.id()).build();
    }

    DescribeLockedSnapshotsResponse describe(DescribeLockedSnapshotsRequest request) {
        request.snapshotIds().forEach(Ec2Scope::checkedSnapshotId);
        var all = locks().entrySet().stream()
                .filter(lock -> isOwn(lock.getKey()))
                .filter(lock ->
                        request.snapshotIds().isEmpty() || request.snapshotIds().contains(lock.getKey()))
                .toList();
        var page = new Paging(request.maxResults(), request.nextToken())
                .checked(List.of())
                .cut(all, Map.Entry::getKey);
        return DescribeLockedSnapshotsResponse.builder()
                .snapshots(page.items().stream()
                        .map(lock -> view(lock.getKey(), lock.getValue()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private LockedSnapshotsInfo view(String id, SnapshotLock lock) {
        return LockedSnapshotsInfo.builder()
                .snapshotId(id)
                .ownerId(scope.account())
                .lockState(lock.stateAt(scope.now()))
                .lockDuration(lock.days())
                .lockCreatedOn(lock.created())
                .lockExpiresOn(lock.expires())
                .coolOffPeriodExpiresOn(lock.coolOffUntil())
                .build();
    }

    private boolean isOwn(String id) {
        return scope.here()
                .snapshots()
                .latest(id)
                .filter(snapshot -> snapshot.isOwnedBy(scope.account()))
                .isPresent();
    }

    /** When compliance becomes final; governance has no such time, and compliance without one is final at once. */
    private Instant coolOff(LockSnapshotRequest request) {
        Integer hours = request.coolOffPeriod();
        if (hours == null || request.lockMode() == LockMode.GOVERNANCE) {
            return scope.now();
        }
        if (hours < 1 || hours > MOST_COOL_OFF_HOURS) {
            throw Ec2Errors.invalidValue("CoolOffPeriod is %d; expected 1 to %d hours", hours, MOST_COOL_OFF_HOURS);
        }
        return scope.now().plus(Duration.ofHours(hours));
    }

    private Instant expiry(LockSnapshotRequest request) {
        if ((request.lockDuration() == null) == (request.expirationDate() == null)) {
            throw Ec2Errors.combination("Give either LockDuration or ExpirationDate");
        }
        return request.expirationDate() == null
                ? scope.now().plus(Duration.ofDays(request.lockDuration()))
                : request.expirationDate();
    }

    private int days(LockSnapshotRequest request) {
        return request.lockDuration() == null
                ? (int) Duration.between(scope.now(), request.expirationDate()).toDays()
                : request.lockDuration();
    }

    private Map<String, SnapshotLock> locks() {
        return scope.here().ledger().custody().locks();
    }
}
