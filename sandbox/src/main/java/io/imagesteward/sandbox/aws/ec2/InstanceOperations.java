package io.imagesteward.sandbox.aws.ec2;

import java.util.function.Function;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Request;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesResponse;

/**
 * The part of EC2 that people need to make an image by hand: instances, and snapshots of their volumes.
 *
 * <p>Public, for the compiler would else add a bridge for each operation, and those are not operations.
 */
public abstract sealed class InstanceOperations implements Ec2Client permits Ec2Backend {

    final Ec2Scope scope;

    InstanceOperations(Ec2Scope scope) {
        this.scope = scope;
    }

    @Override
    public CreateSnapshotResponse createSnapshot(CreateSnapshotRequest request) {
        return run(request, new CreateSnapshot(scope)::answer);
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
    public TerminateInstancesResponse terminateInstances(TerminateInstancesRequest request) {
        return run(request, new Instances(scope)::terminate);
    }

    /** DryRun asks for permission only, so it is answered before any rule is looked at. */
    final <Q extends Ec2Request, A> A run(Q request, Function<Q, A> operation) {
        if (request.getValueForField("DryRun", Boolean.class).orElse(false)) {
            throw Ec2Errors.dryRun();
        }
        return scope.surroundings().atomically(() -> operation.apply(request));
    }
}
