package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.CreateRestoreImageTaskRequest;
import software.amazon.awssdk.services.ec2.model.CreateRestoreImageTaskResponse;
import software.amazon.awssdk.services.ec2.model.CreateStoreImageTaskRequest;
import software.amazon.awssdk.services.ec2.model.CreateStoreImageTaskResponse;
import software.amazon.awssdk.services.ec2.model.DescribeStoreImageTasksRequest;
import software.amazon.awssdk.services.ec2.model.DescribeStoreImageTasksResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.StoreImageTaskResult;

/**
 * Stores images as objects in S3 and restores them, the only way across partitions.
 *
 * <p>See "Store and restore an AMI using S3" in the EC2 User Guide. The object here holds no disk, only its image's id.
 */
record StoreImages(Ec2Scope scope) {

    private static final Duration TIME = Duration.ofMinutes(10);

    CreateStoreImageTaskResponse store(CreateStoreImageTaskRequest request) {
        var image = scope.ownImage(request.imageId());
        if (image.state() != ImageState.AVAILABLE) {
            throw Ec2Errors.imageUnavailable(image.id());
        }
        String bucket = bucket(request.bucket());
        var task = new StoredImages.Task(scope.account(), scope.place().region(), image.id(), bucket, scope.now());
        var volumes = image.snapshotIds()
                .flatMap(id -> scope.here().snapshots().latest(id).stream())
                .map(snapshot -> snapshot.isEncrypted()
                        ? VolumeSeed.ofGiB(snapshot.details().volumeSize())
                                .encryptedUnder(snapshot.details().kmsKeyId())
                        : VolumeSeed.ofGiB(snapshot.details().volumeSize()))
                .toList();
        stored().tasks().add(task);
        scope.surroundings().after(TIME, () -> {
            stored().objects().put(bucket + "/" + task.objectKey(), new StoredImages.Stored(image, volumes));
            scope.ec2().buckets().put(bucket, task.objectKey(), "image " + image.id());
        });
        return CreateStoreImageTaskResponse.builder()
                .objectKey(task.objectKey())
                .build();
    }

    DescribeStoreImageTasksResponse describe(DescribeStoreImageTasksRequest request) {
        request.imageIds().forEach(Ec2Scope::checkedImageId);
        var own = stored().tasks().stream()
                .filter(task -> task.account().equals(scope.account())
                        && task.region().equals(scope.place().region()))
                .filter(task ->
                        request.imageIds().isEmpty() || request.imageIds().contains(task.imageId()))
                .sorted(Comparator.comparing(StoreImages::order))
                .toList();
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(1)
                .cut(own, StoreImages::order);
        return DescribeStoreImageTasksResponse.builder()
                .storeImageTaskResults(page.items().stream().map(this::view).toList())
                .nextToken(page.nextToken())
                .build();
    }

    CreateRestoreImageTaskResponse restore(CreateRestoreImageTaskRequest request) {
        String bucket = bucket(request.bucket());
        var stored = Optional.ofNullable(stored().objects().get(bucket + "/" + request.objectKey()))
                .filter(image -> scope.ec2().buckets().keys(bucket).contains(request.objectKey()))
                .orElseThrow(() -> Ec2Errors.invalidValue(
                        "Bucket %s has no stored image under the key %s", bucket, request.objectKey()));
        var births = new NewImages(scope);
        String name = request.name() == null ? stored.image().details().name() : request.name();
        births.checkName(name);
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.IMAGE, ResourceType.SNAPSHOT));
        String id = scope.surroundings().ids().next("ami-");
        var disks = new SeededDisks(scope);
        var snapshots = disks.snapshots(stored.volumes(), "Restored for " + id, SnapshotState.PENDING);
        var image = MachineImage.of(stored.image()
                .details()
                .copy(details -> details.imageId(id)
                        .name(name)
                        .ownerId(scope.account())
                        .imageLocation(scope.account() + "/" + name)
                        .state(ImageState.PENDING)
                        .creationDate(Iso.text(scope.now()))
                        .deprecationTime(null)
                        .lastLaunchedTime(null)
                        .deregistrationProtection("disabled")
                        .blockDeviceMappings(disks.mappings(snapshots))));
        scope.here().images().write(id, image);
        births.tag(image, tags);
        births.settle(id, TIME, Optional::empty);
        return CreateRestoreImageTaskResponse.builder().imageId(id).build();
    }

    private StoreImageTaskResult view(StoredImages.Task task) {
        boolean done = !task.started().plus(TIME).isAfter(scope.now());
        return StoreImageTaskResult.builder()
                .amiId(task.imageId())
                .bucket(task.bucket())
                .s3objectKey(task.objectKey())
                .taskStartTime(task.started())
                .storeTaskState(done ? "Completed" : "InProgress")
                .progressPercentage(done ? 100 : 0)
                .build();
    }

    private String bucket(String name) {
        if (name == null) {
            throw Ec2Errors.missing("Bucket");
        }
        if (!scope.ec2().buckets().admits(name, scope.account())) {
            throw Ec2Errors.invalidValue("The bucket %s does not exist or is not yours", name);
        }
        return name;
    }

    private StoredImages stored() {
        return scope.ec2().storedImages();
    }

    private static String order(StoredImages.Task task) {
        return task.imageId() + " " + task.started();
    }
}
