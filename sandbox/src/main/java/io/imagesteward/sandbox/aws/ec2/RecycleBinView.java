package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.ec2.RecycleBin.Held;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.ImageRecycleBinInfo;
import software.amazon.awssdk.services.ec2.model.ListImagesInRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.ListImagesInRecycleBinResponse;
import software.amazon.awssdk.services.ec2.model.ListSnapshotsInRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.ListSnapshotsInRecycleBinResponse;
import software.amazon.awssdk.services.ec2.model.RestoreImageFromRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.RestoreImageFromRecycleBinResponse;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotFromRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotFromRecycleBinResponse;
import software.amazon.awssdk.services.ec2.model.SnapshotRecycleBinInfo;

/** The four operations of the Recycle Bin; nothing can be thrown out of it by hand. */
record RecycleBinView(Ec2Scope scope) {

    private static final int MOST_IDS = 20;

    ListImagesInRecycleBinResponse images(ListImagesInRecycleBinRequest request) {
        request.imageIds().forEach(Ec2Scope::checkedImageId);
        if (request.imageIds().size() > MOST_IDS) {
            throw Ec2Errors.invalidValue(
                    "Found %d image ids; expected at most %d",
                    request.imageIds().size(), MOST_IDS);
        }
        var all = bin().images()
                .own(scope.account(), scope.now())
                .filter(entry ->
                        request.imageIds().isEmpty() || request.imageIds().contains(entry.getKey()))
                .toList();
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(1)
                .cut(all, Map.Entry::getKey);
        return ListImagesInRecycleBinResponse.builder()
                .images(page.items().stream()
                        .map(entry -> image(entry.getValue()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    ListSnapshotsInRecycleBinResponse snapshots(ListSnapshotsInRecycleBinRequest request) {
        request.snapshotIds().forEach(Ec2Scope::checkedSnapshotId);
        var paging = new Paging(request.maxResults(), request.nextToken()).checked(List.of());
        var all = bin().snapshots()
                .own(scope.account(), scope.now())
                .filter(entry ->
                        request.snapshotIds().isEmpty() || request.snapshotIds().contains(entry.getKey()))
                .toList();
        var page = paging.cut(all, Map.Entry::getKey);
        return ListSnapshotsInRecycleBinResponse.builder()
                .snapshots(page.items().stream()
                        .map(entry -> snapshot(entry.getValue()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    RestoreImageFromRecycleBinResponse restore(RestoreImageFromRecycleBinRequest request) {
        new Recycling(scope).restoreImage(Ec2Scope.checkedImageId(request.imageId()));
        return RestoreImageFromRecycleBinResponse.builder().returnValue(true).build();
    }

    RestoreSnapshotFromRecycleBinResponse restore(RestoreSnapshotFromRecycleBinRequest request) {
        var details = new Recycling(scope)
                .restoreSnapshot(Ec2Scope.checkedSnapshotId(request.snapshotId()))
                .details();
        return RestoreSnapshotFromRecycleBinResponse.builder()
                .snapshotId(details.snapshotId())
                .description(details.description())
                .encrypted(details.encrypted())
                .ownerId(details.ownerId())
                .progress(details.progress())
                .startTime(details.startTime())
                .state(details.state())
                .volumeId(details.volumeId())
                .volumeSize(details.volumeSize())
                .build();
    }

    private RecycleBin bin() {
        return scope.here().ledger().custody().bin();
    }

    private static ImageRecycleBinInfo image(Held<MachineImage> held) {
        var details = held.resource().details();
        return ImageRecycleBinInfo.builder()
                .imageId(details.imageId())
                .name(details.name())
                .description(details.description())
                .recycleBinEnterTime(held.entered())
                .recycleBinExitTime(held.leaves())
                .build();
    }

    private static SnapshotRecycleBinInfo snapshot(Held<DiskSnapshot> held) {
        var details = held.resource().details();
        return SnapshotRecycleBinInfo.builder()
                .snapshotId(details.snapshotId())
                .description(details.description())
                .volumeId(details.volumeId())
                .recycleBinEnterTime(held.entered())
                .recycleBinExitTime(held.leaves())
                .build();
    }
}
