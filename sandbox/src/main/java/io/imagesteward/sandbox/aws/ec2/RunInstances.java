package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;

/**
 * The RunInstances operation: what a launch permission is for.
 *
 * <p>See "RunInstances" in the EC2 API Reference. A launch whose volumes are under a key that the account may not use
 * is accepted, and the instance terminates at once; see "Instance terminates immediately" in the EC2 User Guide.
 */
record RunInstances(Ec2Scope scope) {

    private static final Duration BOOT = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 100;

    RunInstancesResponse answer(RunInstancesRequest asked) {
        var request = templated(asked);
        int count = count(request);
        var image = launchable(request);
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.INSTANCE, ResourceType.VOLUME));
        if (Boolean.TRUE.equals(request.dryRun())) {
            throw Ec2Errors.dryRun();
        }
        var instances = earlier(request);
        if (instances.isEmpty()) {
            instances = launch(request, image, count);
            new LastLaunch(scope).launched(image.id());
            var tagging = new Tagging(scope);
            for (var instance : instances) {
                tagging.tagAtBirth(instance.id(), tags.getOrDefault(ResourceType.INSTANCE, Map.of()));
                instance.volumes()
                        .forEach(volume ->
                                tagging.tagAtBirth(volume.id(), tags.getOrDefault(ResourceType.VOLUME, Map.of())));
            }
        }
        return RunInstancesResponse.builder()
                .reservationId(instances.getFirst().reservation())
                .ownerId(scope.account())
                .instances(instances.stream().map(new Instances(scope)::view).toList())
                .build();
    }

    /** What the request does not say, its launch template does; an image may be named by a parameter. */
    private RunInstancesRequest templated(RunInstancesRequest request) {
        var alias = new ImageAlias(scope);
        var named = request.launchTemplate();
        if (named == null) {
            return request.imageId() == null
                    ? request
                    : request.copy(launch -> launch.imageId(alias.resolve(request.imageId())));
        }
        var template = new Templates(scope).find(named.launchTemplateId(), named.launchTemplateName());
        var version = Templates.existing(template, named.version() == null ? "$Default" : named.version());
        var data = version.launchTemplateData();
        String image = request.imageId() == null ? data.imageId() : request.imageId();
        return request.copy(launch -> launch.imageId(image == null ? null : alias.resolve(image))
                .instanceType(request.instanceType() == null ? data.instanceType() : request.instanceType()));
    }

    private static int count(RunInstancesRequest request) {
        if (request.minCount() == null || request.maxCount() == null) {
            throw Ec2Errors.missing(request.minCount() == null ? "MinCount" : "MaxCount");
        }
        if (request.minCount() < 1 || request.maxCount() < request.minCount() || request.maxCount() > MOST_AT_ONCE) {
            throw Ec2Errors.invalidValue(
                    "MinCount %d and MaxCount %d: expected 1 <= MinCount <= MaxCount <= %d",
                    request.minCount(), request.maxCount(), MOST_AT_ONCE);
        }
        return request.maxCount();
    }

    /** The image, if this account may launch it now. */
    private MachineImage launchable(RunInstancesRequest request) {
        var image = scope.image(request.imageId());
        if (!image.isOwnedBy(scope.account()) && !scope.visibility().sees(image)) {
            throw Ec2Errors.of("AuthFailure", "Not authorized for images: [%s]", image.id());
        }
        if (!scope.visibility().mayLaunch(image)) {
            throw Ec2Errors.of(
                    "InvalidAMIID.Unavailable",
                    "The image ID '%s' is %s and cannot be launched",
                    image.id(),
                    image.details().stateAsString());
        }
        return image;
    }

    /** What the same client token has launched before. */
    private List<Instance> earlier(RunInstancesRequest request) {
        return new Instances(scope)
                .own()
                .filter(instance -> request.clientToken() != null)
                .filter(instance -> Objects.equals(instance.details().clientToken(), request.clientToken()))
                .toList();
    }

    private List<Instance> launch(RunInstancesRequest request, MachineImage image, int count) {
        var launch = new NewInstances.Launch(
                scope.surroundings().ids().next("r-"),
                image.id(),
                request.instanceTypeAsString(),
                request.clientToken());
        var snapshots = image.snapshotIds()
                .map(id -> scope.here().snapshots().latest(id))
                .flatMap(Optional::stream)
                .toList();
        var disks = snapshots.stream().map(this::volume).toList();
        boolean readable = snapshots.stream()
                .allMatch(snapshot -> !snapshot.isEncrypted()
                        || CopyEncryption.works(scope, snapshot.details().kmsKeyId()));
        var births = new NewInstances(scope);
        var instances = IntStream.range(0, count)
                .mapToObj(i -> births.create(launch, disks, InstanceStateName.PENDING))
                .toList();
        instances.forEach(instance ->
                scope.surroundings().after(BOOT, () -> new Instances(scope).booted(instance.id(), readable)));
        return instances;
    }

    /** Volumes of a shared encrypted image get the default key of whoever launches it. */
    private VolumeSeed volume(DiskSnapshot snapshot) {
        var plain = VolumeSeed.ofGiB(snapshot.details().volumeSize());
        if (!snapshot.isEncrypted()) {
            return plain;
        }
        return plain.encryptedUnder(
                snapshot.isOwnedBy(scope.account())
                        ? snapshot.details().kmsKeyId()
                        : scope.ec2().defaultEbsKey(scope.place()));
    }
}
