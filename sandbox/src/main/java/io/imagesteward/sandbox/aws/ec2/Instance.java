package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/**
 * An instance as DescribeInstances shows it, its owner, and its volumes, from which images and snapshots are made.
 *
 * @param reservation the launch it came from
 */
record Instance(
        software.amazon.awssdk.services.ec2.model.Instance details,
        String account,
        String reservation,
        List<Volume> volumes) {

    /** A volume of an instance. */
    record Volume(String id, VolumeSeed disk) {}

    Instance {
        volumes = List.copyOf(volumes);
    }

    String id() {
        return details.instanceId();
    }

    String imageId() {
        return details.imageId();
    }

    InstanceStateName state() {
        return details.state().name();
    }

    List<VolumeSeed> disks() {
        return volumes.stream().map(Volume::disk).toList();
    }

    Instance with(Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> change) {
        return new Instance(details.copy(change), account, reservation, volumes);
    }

    Instance with(InstanceStateName state) {
        return with(changed -> changed.state(stateOf(state)));
    }

    /** The codes are those of InstanceState in the EC2 API Reference. */
    static InstanceState stateOf(InstanceStateName name) {
        int code =
                switch (name) {
                    case PENDING -> 0;
                    case RUNNING -> 16;
                    case SHUTTING_DOWN -> 32;
                    case TERMINATED -> 48;
                    case STOPPING -> 64;
                    case STOPPED -> 80;
                    case UNKNOWN_TO_SDK_VERSION ->
                        throw new IllegalArgumentException("An instance is never in state " + name);
                };
        return InstanceState.builder().name(name).code(code).build();
    }
}
