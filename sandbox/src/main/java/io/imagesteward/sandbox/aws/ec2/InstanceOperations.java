package io.imagesteward.sandbox.aws.ec2;

import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceImageMetadataRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceImageMetadataResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesResponse;

/**
 * The part of EC2 that people need to make an image by hand: instances, and snapshots of their volumes.
 */
public abstract sealed class InstanceOperations extends Ec2Operations permits RetirementOperations {

    InstanceOperations(Ec2Scope scope) {
        super(scope);
    }

    @Override
    public CreateSnapshotResponse createSnapshot(CreateSnapshotRequest request) {
        return run(request, new CreateSnapshot(scope)::answer);
    }

    @Override
    public DescribeInstanceImageMetadataResponse describeInstanceImageMetadata(
            DescribeInstanceImageMetadataRequest request) {
        return run(request, new InstanceImageMetadata(scope)::describe);
    }

    @Override
    public DescribeInstancesResponse describeInstances(DescribeInstancesRequest request) {
        return run(request, new Instances(scope)::describe);
    }

    /** DryRun is part of the operation: a launch that no permission allows is refused even as a rehearsal. */
    @Override
    public RunInstancesResponse runInstances(RunInstancesRequest request) {
        return scope.surroundings().atomically(() -> new RunInstances(scope).answer(request));
    }

    @Override
    public StartInstancesResponse startInstances(StartInstancesRequest request) {
        return run(request, new InstancePower(scope)::start);
    }

    @Override
    public StopInstancesResponse stopInstances(StopInstancesRequest request) {
        return run(request, new InstancePower(scope)::stop);
    }

    @Override
    public TerminateInstancesResponse terminateInstances(TerminateInstancesRequest request) {
        return run(request, new Instances(scope)::terminate);
    }
}
