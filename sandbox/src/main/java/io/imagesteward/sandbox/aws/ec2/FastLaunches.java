package io.imagesteward.sandbox.aws.ec2;

import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.model.DescribeFastLaunchImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeFastLaunchImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeFastLaunchImagesSuccessItem;
import software.amazon.awssdk.services.ec2.model.DisableFastLaunchRequest;
import software.amazon.awssdk.services.ec2.model.DisableFastLaunchResponse;
import software.amazon.awssdk.services.ec2.model.EnableFastLaunchRequest;
import software.amazon.awssdk.services.ec2.model.EnableFastLaunchResponse;
import software.amazon.awssdk.services.ec2.model.FastLaunchResourceType;
import software.amazon.awssdk.services.ec2.model.FastLaunchStateCode;
import software.amazon.awssdk.services.ec2.model.PlatformValues;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

/**
 * EnableFastLaunch, DisableFastLaunch and DescribeFastLaunchImages.
 *
 * <p>See "Configure Amazon EC2 Fast Launch settings for your Windows AMI" in the EC2 User Guide: the snapshots it makes belong
 * to the account that enabled it, and outlive the image if it is not disabled first. Which code refuses an image that is
 * not Windows is not documented.
 */
record FastLaunches(Ec2Scope scope) {

    private static final int USUAL_PARALLEL = 6;
    private static final int USUAL_SNAPSHOTS = 5;

    EnableFastLaunchResponse enable(EnableFastLaunchRequest request) {
        var image = scope.image(request.imageId());
        if (!scope.visibility().mayLaunch(image)) {
            throw Ec2Errors.notYourImage(image.id());
        }
        if (image.details().platform() != PlatformValues.WINDOWS) {
            throw Ec2Errors.of("InvalidParameter", "Image %s is not a Windows image", image.id());
        }
        int parallel = request.maxParallelLaunches() == null ? USUAL_PARALLEL : request.maxParallelLaunches();
        if (parallel < USUAL_PARALLEL) {
            throw Ec2Errors.invalidValue("MaxParallelLaunches is %d; expected %d or more", parallel, USUAL_PARALLEL);
        }
        var before = all().get(key(image.id()));
        var enabled = before == null ? fresh(image, request, parallel) : before;
        all().put(key(image.id()), enabled);
        return EnableFastLaunchResponse.builder()
                .imageId(image.id())
                .resourceType(FastLaunchResourceType.SNAPSHOT)
                .snapshotConfiguration(snapshots ->
                        snapshots.targetResourceCount(enabled.snapshots().size()))
                .maxParallelLaunches(parallel)
                .ownerId(scope.account())
                .state(enabled.stateAt(scope.now()))
                .stateTransitionTime(scope.now())
                .build();
    }

    /** The image may be gone by now; the snapshots go with the setting. */
    DisableFastLaunchResponse disable(DisableFastLaunchRequest request) {
        String id = Ec2Scope.checkedImageId(request.imageId());
        var enabled = all().remove(key(id));
        if (enabled == null) {
            throw Ec2Errors.of("InvalidRequest", "Fast launch is not enabled for image %s", id);
        }
        enabled.snapshots().stream()
                .flatMap(snapshot -> scope.here().snapshots().latest(snapshot).stream())
                .forEach(snapshot -> {
                    scope.here().snapshots().delete(snapshot.id());
                    new Recycling(scope).keep(snapshot);
                });
        return DisableFastLaunchResponse.builder()
                .imageId(id)
                .resourceType(FastLaunchResourceType.SNAPSHOT)
                .ownerId(scope.account())
                .state(FastLaunchStateCode.DISABLING)
                .stateTransitionTime(scope.now())
                .build();
    }

    DescribeFastLaunchImagesResponse describe(DescribeFastLaunchImagesRequest request) {
        request.imageIds().forEach(Ec2Scope::checkedImageId);
        var own = all().values().stream()
                .filter(item -> item.account().equals(scope.account()))
                .filter(item ->
                        request.imageIds().isEmpty() || request.imageIds().contains(item.imageId()))
                .toList();
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(0)
                .cut(own, FastLaunch::imageId);
        return DescribeFastLaunchImagesResponse.builder()
                .fastLaunchImages(page.items().stream().map(this::view).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private FastLaunch fresh(MachineImage image, EnableFastLaunchRequest request, int parallel) {
        var configuration = request.snapshotConfiguration();
        Integer asked = configuration == null ? null : configuration.targetResourceCount();
        int count = asked == null ? USUAL_SNAPSHOTS : asked;
        var size = image.snapshotIds()
                .flatMap(id -> scope.here().snapshots().latest(id).stream())
                .mapToInt(snapshot -> snapshot.details().volumeSize())
                .findFirst()
                .orElse(1);
        var volumes =
                IntStream.range(0, count).mapToObj(i -> VolumeSeed.ofGiB(size)).toList();
        String description = "Created by EC2 Fast Launch for " + image.id();
        var made = new SeededDisks(scope).snapshots(volumes, description, SnapshotState.COMPLETED);
        return new FastLaunch(
                scope.account(),
                image.id(),
                scope.now(),
                parallel,
                made.stream().map(DiskSnapshot::id).toList());
    }

    private DescribeFastLaunchImagesSuccessItem view(FastLaunch item) {
        return DescribeFastLaunchImagesSuccessItem.builder()
                .imageId(item.imageId())
                .resourceType(FastLaunchResourceType.SNAPSHOT)
                .snapshotConfiguration(snapshots ->
                        snapshots.targetResourceCount(item.snapshots().size()))
                .maxParallelLaunches(item.parallel())
                .ownerId(item.account())
                .state(item.stateAt(scope.now()))
                .stateTransitionTime(item.enabled())
                .build();
    }

    private String key(String imageId) {
        return scope.account() + "/" + imageId;
    }

    private Map<String, FastLaunch> all() {
        return scope.here().ledger().custody().fastLaunches();
    }
}
