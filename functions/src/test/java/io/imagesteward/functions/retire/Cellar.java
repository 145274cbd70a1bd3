package io.imagesteward.functions.retire;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.StewardTags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Snapshots of one Region as EC2 shows them: marked, shared with whom, and what is made of them. */
final class Cellar implements Ec2Client {

    private final Map<String, Snapshot> snapshots = new HashMap<>();
    private final Map<String, String> sharedWith = new HashMap<>();
    private final List<Image> images = new ArrayList<>();

    void marked(SnapshotRef snapshot) {
        var mark = Tag.builder()
                .key(StewardTags.LIFECYCLE)
                .value(StewardTags.RETIRING)
                .build();
        snapshots.put(
                snapshot.id().value(),
                Snapshot.builder().snapshotId(snapshot.id().value()).tags(mark).build());
    }

    void shared(SnapshotRef snapshot, String account) {
        sharedWith.put(snapshot.id().value(), account);
    }

    void used(SnapshotRef snapshot, ImageRef image) {
        images.add(Image.builder()
                .imageId(image.id().value())
                .state("available")
                .creationDate("2026-01-05T09:00:00.000Z")
                .blockDeviceMappings(BlockDeviceMapping.builder()
                        .ebs(ebs -> ebs.snapshotId(snapshot.id().value()))
                        .build())
                .build());
    }

    @Override
    public DescribeSnapshotsResponse describeSnapshots(DescribeSnapshotsRequest request) {
        var asked = request.filters().getFirst().values();
        return DescribeSnapshotsResponse.builder()
                .snapshots(asked.stream()
                        .filter(snapshots::containsKey)
                        .map(snapshots::get)
                        .toList())
                .build();
    }

    @Override
    public DescribeSnapshotAttributeResponse describeSnapshotAttribute(DescribeSnapshotAttributeRequest request) {
        var answer = DescribeSnapshotAttributeResponse.builder();
        var account = sharedWith.get(request.snapshotId());
        return account == null
                ? answer.build()
                : answer.createVolumePermissions(
                                CreateVolumePermission.builder().userId(account).build())
                        .build();
    }

    @Override
    public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
        return DescribeImagesResponse.builder().images(images).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
