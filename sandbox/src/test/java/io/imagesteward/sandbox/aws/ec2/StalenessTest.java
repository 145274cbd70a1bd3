package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.Tag;

class StalenessTest {

    private final TestWorld test = new TestWorld();
    private final String image = test.hub().ec2().image(ImageSeed.named("golden-1"));

    StalenessTest() {
        test.world.staleness(Duration.ofSeconds(10));
    }

    @Test
    void aReadAfterAWriteShowsTheStateBeforeForAWhile() {
        share();
        tag();
        assertThat(permissions()).isEmpty();
        assertThat(described().getFirst().tags()).isEmpty();
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .describeImages(r -> r.imageIds(image))
                        .images())
                .isEmpty();
        test.pass(Duration.ofSeconds(10));
        assertThat(permissions()).hasSize(1);
        assertThat(described().getFirst().tags()).hasSize(1);
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .describeImages(r -> r.imageIds(image))
                        .images())
                .hasSize(1);
    }

    @Test
    void aDeregisteredImageAppearsForAWhile() {
        test.ec2().deregisterImage(r -> r.imageId(image));
        assertThat(described()).hasSize(1);
        assertThat(refusal(() -> test.ec2().deregisterImage(r -> r.imageId(image))))
                .isEqualTo("InvalidAMIID.Unavailable");
        test.pass(Duration.ofSeconds(10));
        assertThat(described()).isEmpty();
    }

    @Test
    void writesBuildOnTheLatestState() {
        share();
        test.ec2().modifyImageAttribute(r -> r.imageId(image).description(d -> d.value("new")));
        test.pass(Duration.ofSeconds(10));
        assertThat(permissions()).hasSize(1);
        assertThat(described().getFirst().description()).isEqualTo("new");
    }

    @Test
    void aSeededImageIsSeenAtOnce() {
        String later = test.hub().ec2().image(ImageSeed.named("golden-2"));
        assertThat(test.ec2().describeImages(r -> r.imageIds(later)).images()).hasSize(1);
    }

    private void share() {
        test.ec2()
                .modifyImageAttribute(r -> r.imageId(image)
                        .launchPermission(p ->
                                p.add(LaunchPermission.builder().userId(SPOKE).build())));
    }

    private void tag() {
        test.ec2()
                .createTags(r -> r.resources(image)
                        .tags(Tag.builder().key("Stage").value("gold").build()));
    }

    private List<LaunchPermission> permissions() {
        return test.ec2()
                .describeImageAttribute(r -> r.imageId(image).attribute(ImageAttributeName.LAUNCH_PERMISSION))
                .launchPermissions();
    }

    private List<Image> described() {
        return test.ec2().describeImages(r -> r.imageIds(image)).images();
    }
}
