package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

class CreateImagesTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String base = hub.image(ImageSeed.named("base"));
    private final String instance = hub.instance(base, VolumeSeed.ofGiB(8), VolumeSeed.ofGiB(20));

    @Test
    void anImageOfAnInstanceHasItsVolumesAndTags() {
        var tags = TagSpecification.builder()
                .resourceType(ResourceType.IMAGE)
                .tags(Tag.builder().key("Product").value("golden-linux").build())
                .build();
        String image = test.ec2()
                .createImage(r -> r.instanceId(instance).name("golden-1").tagSpecifications(tags))
                .imageId();
        assertThat(described(image).state()).isEqualTo(ImageState.PENDING);
        test.pass(Duration.ofHours(1));
        var done = described(image);
        assertThat(done.state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(done.sourceInstanceId()).isEqualTo(instance);
        assertThat(done.blockDeviceMappings()).hasSize(2);
        assertThat(done.tags()).hasSize(1);
        assertThat(test.hub().bus().published("EC2 AMI State Change")).hasSize(1);
    }

    @Test
    void aRunningInstanceIsRebootedUnlessToldOtherwiseAndAStoppedOneIsNot() {
        test.ec2().createImage(r -> r.instanceId(instance).name("golden-1").noReboot(true));
        assertThat(hub.rebootsOf(instance)).isZero();
        test.ec2().createImage(r -> r.instanceId(instance).name("golden-2"));
        assertThat(hub.rebootsOf(instance)).isEqualTo(1);
        test.ec2().stopInstances(r -> r.instanceIds(instance));
        test.pass(Duration.ofHours(1));
        test.ec2().createImage(r -> r.instanceId(instance).name("golden-3"));
        assertThat(hub.rebootsOf(instance)).isEqualTo(1);
    }

    @Test
    void instancesOfOthersAreUnknownAndNamesAreUnique() {
        assertThat(refusal(() -> test.ec2(SPOKE, VIRGINIA)
                        .createImage(r -> r.instanceId(instance).name("golden-1"))))
                .isEqualTo("InvalidInstanceID.NotFound");
        assertThat(refusal(
                        () -> test.ec2().createImage(r -> r.instanceId(instance).name("base"))))
                .isEqualTo("InvalidAMIName.Duplicate");
    }

    @Test
    void anImageIsRegisteredFromOwnSnapshotsOnly() {
        String snapshot = described(base).blockDeviceMappings().getFirst().ebs().snapshotId();
        String image = test.ec2()
                .registerImage(r -> r.name("golden-1").blockDeviceMappings(mappings(snapshot)))
                .imageId();
        assertThat(described(image).state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(refusal(() -> test.ec2(SPOKE, VIRGINIA)
                        .registerImage(r -> r.name("golden-1").blockDeviceMappings(mappings(snapshot)))))
                .isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> test.ec2()
                        .registerImage(
                                r -> r.name("golden-2").blockDeviceMappings(mappings("snap-0123456789abcdef0")))))
                .isEqualTo("InvalidSnapshotID.NotFound");
    }

    private Image described(String imageId) {
        return test.ec2().describeImages(r -> r.imageIds(imageId)).images().getFirst();
    }

    private static List<BlockDeviceMapping> mappings(String snapshotId) {
        return List.of(BlockDeviceMapping.builder()
                .deviceName("/dev/xvda")
                .ebs(ebs -> ebs.snapshotId(snapshotId))
                .build());
    }
}
