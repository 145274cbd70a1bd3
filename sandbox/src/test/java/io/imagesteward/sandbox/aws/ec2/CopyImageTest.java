package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

class CopyImageTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String source = hub.image(ImageSeed.named("golden-1")
            .tag("Product", "golden-linux")
            .volume(VolumeSeed.ofGiB(8))
            .volume(VolumeSeed.ofGiB(30))
            .sharedWith(SPOKE));

    @Test
    void aCopyIsPendingUntilItsTimeHasPassed() {
        String copy = copy(r -> r);
        assertThat(described(copy).state()).isEqualTo(ImageState.PENDING);
        test.pass(Duration.ofMinutes(12));
        assertThat(described(copy).state()).isEqualTo(ImageState.PENDING);
        test.pass(Duration.ofMinutes(2));
        var done = described(copy);
        assertThat(done.state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(done.sourceImageId()).isEqualTo(source);
        assertThat(done.sourceImageRegion()).isEqualTo(VIRGINIA);
        assertThat(done.blockDeviceMappings()).hasSize(2);
        var snapshots = test.ec2(HUB, IRELAND)
                .describeSnapshots(r -> r.ownerIds("self"))
                .snapshots();
        assertThat(snapshots).hasSize(2).allMatch(snapshot -> snapshot.state() == SnapshotState.COMPLETED);
    }

    @Test
    void theBusOfTheDestinationSaysWhenACopyIsAvailable() {
        String copy = copy(r -> r);
        test.pass(Duration.ofHours(1));
        var events = test.world.account(HUB).region(IRELAND).bus().published("EC2 AMI State Change");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().at("/detail/ImageId").asText()).isEqualTo(copy);
        assertThat(events.getFirst().at("/detail/State").asText()).isEqualTo("available");
        assertThat(events.getFirst().at("/resources/0").asText()).isEqualTo("arn:aws:ec2:eu-west-1::image/" + copy);
        assertThat(test.hub().bus().published("EC2 AMI State Change")).isEmpty();
    }

    @Test
    void aPromisedDurationShortensACopy() {
        String large = hub.image(ImageSeed.named("large").volume(VolumeSeed.ofGiB(500)));
        String usual = copy(r -> r.sourceImageId(large).name("usual"));
        String promised = copy(r -> r.sourceImageId(large).name("promised").snapshotCopyCompletionDurationMinutes(15L));
        test.pass(Duration.ofMinutes(15));
        assertThat(described(usual).state()).isEqualTo(ImageState.PENDING);
        assertThat(described(promised).state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(refusal(() -> copy(r -> r.name("odd").snapshotCopyCompletionDurationMinutes(20L))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void sharesAreNotCopiedAndTagsOnlyOnRequest() {
        assertThat(described(copy(r -> r.name("bare"))).tags()).isEmpty();
        var copy = described(
                copy(r -> r.name("tagged").copyImageTags(true).tagSpecifications(tagged(ResourceType.IMAGE))));
        assertThat(copy.tags()).containsExactlyInAnyOrder(tag("Product", "golden-linux"), tag("Stage", "copy"));
        assertThat(test.ec2(SPOKE, IRELAND).describeImages(r -> {}).images()).isEmpty();
    }

    @Test
    void aRecipientCopiesOnlyWhenEverySnapshotIsShared() {
        var spoke = test.ec2(SPOKE, VIRGINIA);
        var request = request(r -> r.copyImageTags(true));
        assertThat(refusal(() -> spoke.copyImage(request))).isEqualTo("InvalidRequest");
        var snapshots = test.ec2().describeSnapshots(r -> r.ownerIds("self")).snapshots();
        share(snapshots.getFirst().snapshotId());
        assertThat(refusal(() -> spoke.copyImage(request))).isEqualTo("InvalidRequest");
        share(snapshots.getLast().snapshotId());
        String copy = spoke.copyImage(request).imageId();
        var image = spoke.describeImages(r -> r.imageIds(copy)).images().getFirst();
        assertThat(image.ownerId()).isEqualTo(SPOKE);
        assertThat(image.tags()).isEmpty();
    }

    @Test
    void deregisteringAPendingCopyCancelsIt() {
        String copy = copy(r -> r);
        test.ec2(HUB, IRELAND).deregisterImage(r -> r.imageId(copy));
        test.pass(Duration.ofHours(1));
        assertThat(test.ec2(HUB, IRELAND).describeImages(r -> r.imageIds(copy)).images())
                .isEmpty();
        assertThat(test.ec2(HUB, IRELAND)
                        .describeSnapshots(r -> r.ownerIds("self"))
                        .snapshots())
                .isEmpty();
        assertThat(test.world.account(HUB).region(IRELAND).bus().published("EC2 AMI State Change"))
                .extracting(event -> event.at("/detail/State").asText())
                .containsExactly("deregistered");
    }

    private String copy(UnaryOperator<CopyImageRequest.Builder> change) {
        return test.ec2(HUB, IRELAND).copyImage(request(change)).imageId();
    }

    private CopyImageRequest request(UnaryOperator<CopyImageRequest.Builder> change) {
        var usual = CopyImageRequest.builder()
                .name("golden-copy")
                .sourceImageId(source)
                .sourceRegion(VIRGINIA);
        return change.apply(usual).build();
    }

    private void share(String snapshotId) {
        test.ec2()
                .modifySnapshotAttribute(r -> r.snapshotId(snapshotId)
                        .operationType(OperationType.ADD)
                        .userIds(SPOKE));
    }

    private Image described(String imageId) {
        return test.ec2(HUB, IRELAND)
                .describeImages(r -> r.imageIds(imageId))
                .images()
                .getFirst();
    }

    private static TagSpecification tagged(ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(tag("Stage", "copy"))
                .build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
