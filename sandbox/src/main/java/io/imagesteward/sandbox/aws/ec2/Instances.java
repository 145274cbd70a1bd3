package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.aws.ec2.Filters.text;
import static java.util.Map.entry;

import io.imagesteward.sandbox.aws.Ids;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStateChange;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesResponse;

/**
 * DescribeInstances and TerminateInstances, and what becomes of an instance as time passes.
 *
 * <p>See "Instance lifecycle" in the EC2 User Guide: a terminated instance stays visible for a while, then is gone.
 */
record Instances(Ec2Scope scope) {

    private static final Duration SHUTDOWN = Duration.ofSeconds(30);
    private static final Duration VISIBLE_AFTER_END = Duration.ofHours(1);

    private static final Filters<software.amazon.awssdk.services.ec2.model.Instance> FILTERS = new Filters<>(
            Map.ofEntries(
                    entry("image-id", instance -> text(instance.imageId())),
                    entry("instance-id", instance -> text(instance.instanceId())),
                    entry(
                            "instance-state-code",
                            instance -> text(instance.state().code())),
                    entry(
                            "instance-state-name",
                            instance -> text(instance.state().nameAsString())),
                    entry("instance-type", instance -> text(instance.instanceTypeAsString()))),
            software.amazon.awssdk.services.ec2.model.Instance::tags);

    DescribeInstancesResponse describe(DescribeInstancesRequest request) {
        var paging = new Paging(request.maxResults(), request.nextToken()).checked(request.instanceIds());
        var filter = FILTERS.of(request.filters());
        var page = paging.cut(named(request.instanceIds()), Instance::id);
        var reservations = page.items().stream()
                .filter(instance -> filter.test(view(instance)))
                .collect(Collectors.groupingBy(Instance::reservation, LinkedHashMap::new, Collectors.toList()));
        return DescribeInstancesResponse.builder()
                .reservations(reservations.entrySet().stream()
                        .map(launch -> reservation(launch.getKey(), launch.getValue()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    TerminateInstancesResponse terminate(TerminateInstancesRequest request) {
        if (request.instanceIds().isEmpty()) {
            throw Ec2Errors.missing("InstanceId");
        }
        return TerminateInstancesResponse.builder()
                .terminatingInstances(named(request.instanceIds()).stream()
                        .map(this::terminate)
                        .toList())
                .build();
    }

    /** The instances of this account, in the order of their ids. */
    Stream<Instance> own() {
        return scope.here().ledger().instances().values().stream()
                .filter(instance -> instance.account().equals(scope.account()))
                .sorted(Comparator.comparing(Instance::id));
    }

    /** All of them exist and belong to this account, or the whole request fails. */
    List<Instance> named(List<String> ids) {
        ids.stream().filter(id -> !Ids.wellFormed("i-", id)).findFirst().ifPresent(id -> {
            throw Ec2Errors.of("InvalidInstanceID.Malformed", "Invalid id: \"%s\"", id);
        });
        var found = own().filter(instance -> ids.isEmpty() || ids.contains(instance.id()))
                .toList();
        var missing = ids.stream()
                .filter(id -> found.stream().noneMatch(instance -> instance.id().equals(id)))
                .toList();
        if (!missing.isEmpty()) {
            String message =
                    missing.size() == 1 ? "The instance ID '%s' does not exist" : "The instance IDs '%s' do not exist";
            throw Ec2Errors.of("InvalidInstanceID.NotFound", message, String.join(", ", missing));
        }
        return found;
    }

    /** A volume of an instance of this account. */
    Instance.Volume ownVolume(String id) {
        return own().flatMap(instance -> instance.volumes().stream())
                .filter(volume -> volume.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.of("InvalidVolume.NotFound", "The volume '%s' does not exist.", id));
    }

    /** An instance with the tags that this account has put on it. */
    software.amazon.awssdk.services.ec2.model.Instance view(Instance instance) {
        return instance.details()
                .copy(details -> details.tags(scope.here().tags().seen(scope.account(), instance.id())));
    }

    /** Ends the launch: in state running, or terminated when its volumes could not be read. */
    void booted(String id, boolean readable) {
        var instance = scope.here().ledger().instances().get(id);
        if (instance == null || instance.state() != InstanceStateName.PENDING) {
            return;
        }
        if (readable) {
            put(instance.with(InstanceStateName.RUNNING));
        } else {
            end(instance.with(details -> details.stateReason(reason ->
                    reason.code("Client.InternalError").message("Client.InternalError: Client error on launch"))));
        }
    }

    private InstanceStateChange terminate(Instance instance) {
        boolean ended = instance.state() == InstanceStateName.TERMINATED;
        var after = ended ? instance : instance.with(InstanceStateName.SHUTTING_DOWN);
        put(after);
        if (!ended) {
            scope.surroundings().after(SHUTDOWN, () -> end(after));
        }
        return change(instance, after);
    }

    static InstanceStateChange change(Instance before, Instance after) {
        return InstanceStateChange.builder()
                .instanceId(before.id())
                .previousState(before.details().state())
                .currentState(after.details().state())
                .build();
    }

    private void end(Instance instance) {
        put(instance.with(InstanceStateName.TERMINATED));
        scope.surroundings()
                .after(
                        VISIBLE_AFTER_END,
                        () -> scope.here().ledger().instances().remove(instance.id()));
    }

    void put(Instance instance) {
        scope.here().ledger().instances().put(instance.id(), instance);
    }

    private Reservation reservation(String id, List<Instance> instances) {
        return Reservation.builder()
                .reservationId(id)
                .ownerId(scope.account())
                .instances(instances.stream().map(this::view).toList())
                .build();
    }
}
