package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.FastLaunchStateCode;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.PlatformValues;

/** Two services around images that leave things behind: objects in S3, and snapshots for fast launch. */
class StoreAndFastLaunchTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();

    @Test
    void aStoredImageIsRestoredUnderANewId() {
        test.hub().bucket("stored");
        String image = hub.image(
                ImageSeed.named("golden-1").volume(VolumeSeed.ofGiB(8)).volume(VolumeSeed.ofGiB(9)));
        String key = test.ec2()
                .createStoreImageTask(r -> r.imageId(image).bucket("stored"))
                .objectKey();
        assertThat(refusal(() -> restore(key))).isEqualTo("InvalidParameterValue");
        test.pass(Duration.ofMinutes(10));
        assertThat(test.ec2().describeStoreImageTasks(r -> {}).storeImageTaskResults())
                .allMatch(task -> task.storeTaskState().equals("Completed"))
                .hasSize(1);
        String restored = restore(key);
        test.pass(Duration.ofMinutes(10));
        assertThat(test.ec2().describeImages(r -> r.imageIds(restored)).images())
                .allMatch(found -> found.state() == ImageState.AVAILABLE)
                .allMatch(found -> found.blockDeviceMappings().size() == 2)
                .hasSize(1);
        assertThat(refusal(() -> test.ec2(SPOKE, VIRGINIA)
                        .createRestoreImageTask(r -> r.bucket("stored").objectKey(key))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void fastLaunchKeepsSnapshotsOfItsOwnUntilItIsDisabled() {
        String windows = windows("windows-1");
        String linux = hub.image(ImageSeed.named("linux"));
        assertThat(refusal(() -> test.ec2().enableFastLaunch(r -> r.imageId(linux))))
                .isEqualTo("InvalidParameter");
        test.ec2().enableFastLaunch(r -> r.imageId(windows).snapshotConfiguration(s -> s.targetResourceCount(3)));
        assertThat(fastLaunched(windows)).isEqualTo(FastLaunchStateCode.ENABLING);
        test.pass(Duration.ofMinutes(10));
        assertThat(fastLaunched(windows)).isEqualTo(FastLaunchStateCode.ENABLED);
        int kept = snapshots();
        test.ec2().deregisterImage(r -> r.imageId(windows).deleteAssociatedSnapshots(true));
        assertThat(snapshots()).isEqualTo(kept - 1);
        test.ec2().disableFastLaunch(r -> r.imageId(windows));
        assertThat(snapshots()).isEqualTo(kept - 4);
        assertThat(test.ec2().describeFastLaunchImages(r -> {}).fastLaunchImages())
                .isEmpty();
    }

    private String windows(String name) {
        return hub.image(ImageSeed.named(name).with(image -> image.platform(PlatformValues.WINDOWS)));
    }

    private FastLaunchStateCode fastLaunched(String image) {
        return test.ec2()
                .describeFastLaunchImages(r -> r.imageIds(image))
                .fastLaunchImages()
                .getFirst()
                .state();
    }

    private int snapshots() {
        return test.ec2(HUB, VIRGINIA)
                .describeSnapshots(r -> r.ownerIds("self"))
                .snapshots()
                .size();
    }

    private String restore(String key) {
        return test.ec2()
                .createRestoreImageTask(r -> r.bucket("stored").objectKey(key).name("restored"))
                .imageId();
    }
}
