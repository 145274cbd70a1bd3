package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

/** What EC2 does about sharing and copying that one would not expect; docs/surprises.md numbers it. */
class SharingSurprisesTest {

    private static final String ORGANIZATION = "arn:aws:organizations::999999999999:organization/o-exampleorgid";

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final Ec2Client spoke = test.ec2(SPOKE, VIRGINIA);

    @Test
    void anOrganizationShareLaunchesAndCopiesNothingUntilEachSnapshotIsSharedWithTheAccount() {
        String image = hub.image(ImageSeed.named("golden-1")
                .volume(VolumeSeed.ofGiB(8))
                .volume(VolumeSeed.ofGiB(20))
                .sharedWithOrganization(ORGANIZATION));
        assertThat(launch(spoke, image)).startsWith("i-");
        assertThat(refusal(() -> copy(spoke, image, "refused"))).isEqualTo("InvalidRequest");

        var snapshots = snapshots(image);
        share(snapshots.getFirst());
        assertThat(refusal(() -> copy(spoke, image, "refused"))).isEqualTo("InvalidRequest");
        share(snapshots.getLast());
        assertThat(copy(spoke, image, "mine")).startsWith("ami-");
    }

    @Test
    void unsharingLeavesTheSnapshotsSharedAndTheRecipientsCopiesAndInstancesAlive() {
        String image = shared("golden-1");
        String copy = copy(spoke, image, "mine");
        String instance = launch(spoke, image);
        test.pass(Duration.ofHours(1));

        var permission = LaunchPermission.builder().userId(SPOKE).build();
        test.ec2().modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.remove(permission)));

        assertThat(refusal(() -> launch(spoke, image))).isEqualTo("AuthFailure");
        assertThat(snapshots(image))
                .allSatisfy(snapshot -> assertThat(holders(snapshot)).containsExactly(SPOKE));
        assertThat(described(spoke, copy).state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(spoke.describeInstances(r -> r.instanceIds(instance)).reservations())
                .hasSize(1);
        assertThat(spoke.createImage(r -> r.instanceId(instance).name("made of it"))
                        .imageId())
                .startsWith("ami-");
    }

    @Test
    void aCopyUnderEncryptionByDefaultCannotBeShared() {
        test.world.account(HUB).region(IRELAND).ec2().encryptByDefault();
        var ireland = test.ec2(HUB, IRELAND);
        String copy = copy(ireland, hub.image(ImageSeed.named("golden-1")), "golden-1");
        test.pass(Duration.ofHours(1));

        var permission = LaunchPermission.builder().userId(SPOKE).build();
        assertThat(refusal(() ->
                        ireland.modifyImageAttribute(r -> r.imageId(copy).launchPermission(p -> p.add(permission)))))
                .isEqualTo("InvalidParameter");
    }

    @Test
    void noTagCrossesAccountsEvenWhenTheCopyAsksForThem() {
        String image = shared("golden-1");
        assertThat(described(test.ec2(), image).tags()).hasSize(1);

        String theirs = spoke.copyImage(r -> r.sourceImageId(image)
                        .sourceRegion(VIRGINIA)
                        .name("theirs")
                        .copyImageTags(true))
                .imageId();

        assertThat(described(spoke, theirs).tags()).isEmpty();
    }

    private String shared(String name) {
        return hub.image(ImageSeed.named(name)
                .tag("Product", "golden-linux")
                .volume(VolumeSeed.ofGiB(8).snapshotSharedWith(SPOKE))
                .volume(VolumeSeed.ofGiB(20).snapshotSharedWith(SPOKE))
                .sharedWith(SPOKE));
    }

    private static String launch(Ec2Client client, String image) {
        return client.runInstances(r -> r.imageId(image).minCount(1).maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
    }

    private static String copy(Ec2Client client, String image, String name) {
        return client.copyImage(
                        r -> r.sourceImageId(image).sourceRegion(VIRGINIA).name(name))
                .imageId();
    }

    private List<String> snapshots(String image) {
        return described(test.ec2(), image).blockDeviceMappings().stream()
                .map(mapping -> mapping.ebs().snapshotId())
                .toList();
    }

    private void share(String snapshot) {
        test.ec2()
                .modifySnapshotAttribute(r ->
                        r.snapshotId(snapshot).operationType(OperationType.ADD).userIds(SPOKE));
    }

    private List<String> holders(String snapshot) {
        return test
                .ec2()
                .describeSnapshotAttribute(
                        r -> r.snapshotId(snapshot).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))
                .createVolumePermissions()
                .stream()
                .map(permission -> permission.userId())
                .toList();
    }

    private static Image described(Ec2Client client, String image) {
        return client.describeImages(r -> r.imageIds(image)).images().getFirst();
    }
}
