package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.InstanceStateChange;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;

/** StopInstances and StartInstances; a stopped instance still uses its image. See "Instance lifecycle". */
record InstancePower(Ec2Scope scope) {

    private static final Duration TIME = Duration.ofSeconds(30);

    /** From a state through another to a third. */
    private record Way(InstanceStateName from, InstanceStateName through, InstanceStateName to) {}

    private static final Way DOWN =
            new Way(InstanceStateName.RUNNING, InstanceStateName.STOPPING, InstanceStateName.STOPPED);
    private static final Way UP =
            new Way(InstanceStateName.STOPPED, InstanceStateName.PENDING, InstanceStateName.RUNNING);

    StopInstancesResponse stop(StopInstancesRequest request) {
        return StopInstancesResponse.builder()
                .stoppingInstances(take(request.instanceIds(), DOWN))
                .build();
    }

    StartInstancesResponse start(StartInstancesRequest request) {
        return StartInstancesResponse.builder()
                .startingInstances(take(request.instanceIds(), UP))
                .build();
    }

    private List<InstanceStateChange> take(List<String> ids, Way way) {
        if (ids.isEmpty()) {
            throw Ec2Errors.missing("InstanceId");
        }
        var instances = new Instances(scope).named(ids);
        instances.forEach(instance -> check(instance, way));
        return instances.stream().map(instance -> take(instance, way)).toList();
    }

    private static void check(Instance instance, Way way) {
        if (instance.state() != way.from() && instance.state() != way.through() && instance.state() != way.to()) {
            throw Ec2Errors.of(
                    "IncorrectInstanceState",
                    "The instance '%s' is not in a state from which it can be %s.",
                    instance.id(),
                    way.to());
        }
    }

    private InstanceStateChange take(Instance instance, Way way) {
        if (instance.state() != way.from()) {
            return Instances.change(instance, instance);
        }
        var after = instance.with(way.through());
        new Instances(scope).put(after);
        scope.surroundings().after(TIME, () -> {
            var now = scope.here().ledger().instances().get(instance.id());
            if (now != null && now.state() == way.through()) {
                new Instances(scope).put(now.with(way.to()));
            }
        });
        return Instances.change(instance, after);
    }
}
