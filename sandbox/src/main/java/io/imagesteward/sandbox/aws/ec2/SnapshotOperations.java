package io.imagesteward.sandbox.aws.ec2;

import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLockedSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLockedSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotTierStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotTierStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.LockSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.LockSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotTierRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotTierResponse;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotTierRequest;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotTierResponse;
import software.amazon.awssdk.services.ec2.model.UnlockSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.UnlockSnapshotResponse;

/**
 * The part of EC2 that is about snapshots: copies, permissions, tiers and locks.
 */
public abstract sealed class SnapshotOperations extends EvidenceOperations permits GuardOperations {

    SnapshotOperations(Ec2Scope scope) {
        super(scope);
    }

    @Override
    public CopySnapshotResponse copySnapshot(CopySnapshotRequest request) {
        return run(request, new CopySnapshot(scope)::answer);
    }

    @Override
    public DescribeLockedSnapshotsResponse describeLockedSnapshots(DescribeLockedSnapshotsRequest request) {
        return run(request, new SnapshotLocks(scope)::describe);
    }

    @Override
    public DescribeSnapshotAttributeResponse describeSnapshotAttribute(DescribeSnapshotAttributeRequest request) {
        return run(request, new SnapshotAttributes(scope)::describe);
    }

    @Override
    public DescribeSnapshotTierStatusResponse describeSnapshotTierStatus(DescribeSnapshotTierStatusRequest request) {
        return run(request, new SnapshotTiers(scope)::describe);
    }

    @Override
    public DescribeSnapshotsResponse describeSnapshots(DescribeSnapshotsRequest request) {
        return run(request, new DescribeSnapshots(scope)::answer);
    }

    @Override
    public LockSnapshotResponse lockSnapshot(LockSnapshotRequest request) {
        return run(request, new SnapshotLocks(scope)::lock);
    }

    @Override
    public ModifySnapshotAttributeResponse modifySnapshotAttribute(ModifySnapshotAttributeRequest request) {
        return run(request, new SnapshotAttributes(scope)::modify);
    }

    @Override
    public ModifySnapshotTierResponse modifySnapshotTier(ModifySnapshotTierRequest request) {
        return run(request, new SnapshotTiers(scope)::archive);
    }

    @Override
    public ResetSnapshotAttributeResponse resetSnapshotAttribute(ResetSnapshotAttributeRequest request) {
        return run(request, new SnapshotAttributes(scope)::reset);
    }

    @Override
    public RestoreSnapshotTierResponse restoreSnapshotTier(RestoreSnapshotTierRequest request) {
        return run(request, new SnapshotTiers(scope)::restore);
    }

    @Override
    public UnlockSnapshotResponse unlockSnapshot(UnlockSnapshotRequest request) {
        return run(request, new SnapshotLocks(scope)::unlock);
    }
}
