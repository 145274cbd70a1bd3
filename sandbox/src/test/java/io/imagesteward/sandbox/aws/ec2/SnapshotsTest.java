package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

class SnapshotsTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String snapshot = snapshotOf(hub.image(ImageSeed.named("golden-1")));

    @Test
    void sharingAnImageDoesNotShareItsSnapshots() {
        String shared = hub.image(ImageSeed.named("golden-2").sharedWith(SPOKE));
        assertThat(refusal(() -> test.ec2(SPOKE, VIRGINIA).describeSnapshots(r -> r.snapshotIds(snapshotOf(shared)))))
                .isEqualTo("InvalidSnapshot.NotFound");
    }

    @Test
    void aVolumePermissionReachesTheAccountItNames() {
        modify(OperationType.ADD, SPOKE, OTHER_SPOKE);
        modify(OperationType.REMOVE, OTHER_SPOKE);
        assertThat(permissions()).containsExactly(account(SPOKE));
        var restorable =
                DescribeSnapshotsRequest.builder().restorableByUserIds("self").build();
        assertThat(ids(SPOKE, restorable)).containsExactly(snapshot);
        assertThat(ids(OTHER_SPOKE, restorable)).isEmpty();
        assertThat(ids(
                        HUB,
                        DescribeSnapshotsRequest.builder()
                                .restorableByUserIds(SPOKE)
                                .build()))
                .containsExactly(snapshot);
    }

    @Test
    void addAndRemoveInOneCallAreRefused() {
        assertThat(refusal(() -> test.ec2()
                        .modifySnapshotAttribute(r -> r.snapshotId(snapshot)
                                .createVolumePermission(
                                        p -> p.add(account(SPOKE)).remove(account(OTHER_SPOKE))))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void moreThanFiveHundredChangesAreRefused() {
        var accounts = IntStream.range(0, 501).mapToObj("%012d"::formatted).toArray(String[]::new);
        assertThat(refusal(() -> modify(OperationType.ADD, accounts))).isEqualTo("InvalidParameterValue");
        assertThat(permissions()).isEmpty();
    }

    @Test
    void onlyAccountsAndEveryoneCanBeNamed() {
        assertThat(refusal(() -> modify(OperationType.ADD, "ou-ab12-workloads")))
                .isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> test.ec2()
                        .modifySnapshotAttribute(r -> r.snapshotId(snapshot)
                                .operationType(OperationType.ADD)
                                .groupNames("friends"))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void aSnapshotUnderTheAwsManagedKeyCannotBeShared() {
        String key = test.hub().kms().key("alias/golden-images");
        String managed = snapshotOf(
                hub.image(ImageSeed.named("managed").volume(VolumeSeed.ofGiB(8).encryptedUnderAwsManagedKey())));
        String customer = snapshotOf(
                hub.image(ImageSeed.named("customer").volume(VolumeSeed.ofGiB(8).encryptedUnder(key))));
        assertThat(refusal(() -> share(managed))).isEqualTo("OperationNotPermitted");
        share(customer);
        assertThat(ids(SPOKE, DescribeSnapshotsRequest.builder().build())).containsExactly(customer);
    }

    @Test
    void onlyTheOwnerReadsAndChangesPermissions() {
        var spoke = test.ec2(SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.describeSnapshotAttribute(
                        r -> r.snapshotId(snapshot).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))))
                .isEqualTo("InvalidSnapshot.NotFound");
        share(snapshot);
        assertThat(refusal(() -> spoke.deleteSnapshot(r -> r.snapshotId(snapshot))))
                .isEqualTo("AuthFailure");
    }

    @Test
    void pagesAndFiltersFindSnapshots() {
        IntStream.range(0, 6)
                .forEach(i -> hub.image(ImageSeed.named("large-" + i).volume(VolumeSeed.ofGiB(100))));
        var first = test.ec2().describeSnapshots(r -> r.ownerIds("self").maxResults(5));
        var second = test.ec2()
                .describeSnapshots(r -> r.ownerIds("self").maxResults(5).nextToken(first.nextToken()));
        assertThat(first.snapshots()).hasSize(5);
        assertThat(second.snapshots()).hasSize(2);
        assertThat(second.nextToken()).isNull();
        var small = test.ec2()
                .describeSnapshots(r -> r.filters(
                        List.of(Filter.builder().name("volume-size").values("8").build())));
        assertThat(small.snapshots()).extracting(Snapshot::snapshotId).containsExactly(snapshot);
    }

    private void modify(OperationType operation, String... accounts) {
        test.ec2()
                .modifySnapshotAttribute(
                        r -> r.snapshotId(snapshot).operationType(operation).userIds(accounts));
    }

    private void share(String snapshotId) {
        test.ec2()
                .modifySnapshotAttribute(r -> r.snapshotId(snapshotId)
                        .operationType(OperationType.ADD)
                        .userIds(SPOKE));
    }

    private List<CreateVolumePermission> permissions() {
        return test.ec2()
                .describeSnapshotAttribute(
                        r -> r.snapshotId(snapshot).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))
                .createVolumePermissions();
    }

    private List<String> ids(String account, DescribeSnapshotsRequest request) {
        return test.ec2(account, VIRGINIA).describeSnapshots(request).snapshots().stream()
                .map(Snapshot::snapshotId)
                .toList();
    }

    private String snapshotOf(String imageId) {
        var image = test.ec2().describeImages(r -> r.imageIds(imageId)).images().getFirst();
        return image.blockDeviceMappings().getFirst().ebs().snapshotId();
    }

    private static CreateVolumePermission account(String id) {
        return CreateVolumePermission.builder().userId(id).build();
    }
}
