package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.kms.KmsPlace;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

class CopyEncryptionTest {

    private final TestWorld test = new TestWorld();
    private final KmsPlace virginiaKeys = test.hub().kms();
    private final KmsPlace irelandKeys = test.world.account(HUB).region(IRELAND).kms();
    private final String sourceKey = virginiaKeys.key("alias/golden-images");
    private final Ec2Place hub = test.hub().ec2();
    private final String plain = hub.image(ImageSeed.named("plain"));
    private final String encrypted = hub.image(ImageSeed.named("encrypted")
            .volume(VolumeSeed.ofGiB(8).encryptedUnder(sourceKey).snapshotSharedWith(SPOKE))
            .sharedWith(SPOKE));

    private final Ec2Client ireland = test.ec2(HUB, IRELAND);
    private final Ec2Client virginia = test.ec2();

    @Test
    void aPlainImageStaysPlain() {
        assertThat(copied(ireland, plain, r -> r).encrypted()).isFalse();
    }

    @Test
    void encryptionByDefaultEncryptsAPlainCopyUnderTheAwsManagedKey() {
        test.world.account(HUB).region(IRELAND).ec2().encryptByDefault();
        assertThat(copied(ireland, plain, r -> r).kmsKeyId()).isEqualTo(irelandKeys.awsManagedEbsKey());
    }

    @Test
    void encryptedWithoutAKeyTakesTheDefaultKeyOfTheDestination() {
        assertThat(copied(ireland, plain, r -> r.encrypted(true)).kmsKeyId()).isEqualTo(irelandKeys.awsManagedEbsKey());
        String chosen = irelandKeys.key("alias/ebs-default");
        test.world.account(HUB).region(IRELAND).ec2().encryptByDefaultUnder(chosen);
        assertThat(copied(ireland, plain, r -> r.name("second").encrypted(true)).kmsKeyId())
                .isEqualTo(chosen);
    }

    @Test
    void anOwnEncryptedImageKeepsItsKeyInItsRegionOnly() {
        assertThat(copied(virginia, encrypted, r -> r).kmsKeyId()).isEqualTo(sourceKey);
        assertThat(copied(ireland, encrypted, r -> r).kmsKeyId()).isEqualTo(irelandKeys.awsManagedEbsKey());
    }

    @Test
    void aSharedEncryptedImageTakesTheRecipientsDefaultKey() {
        virginiaKeys.allow(sourceKey, SPOKE);
        var spoke = test.ec2(SPOKE, VIRGINIA);
        assertThat(copied(spoke, encrypted, r -> r).kmsKeyId())
                .isEqualTo(test.spoke().kms().awsManagedEbsKey());
    }

    @Test
    void aNamedKeyIsFoundByAliasAndByArn() {
        String key = irelandKeys.key("alias/golden-images");
        assertThat(copied(ireland, plain, r -> r.encrypted(true).kmsKeyId("alias/golden-images"))
                        .kmsKeyId())
                .isEqualTo(key);
        assertThat(copied(
                                ireland,
                                encrypted,
                                r -> r.name("second").encrypted(true).kmsKeyId(key))
                        .kmsKeyId())
                .isEqualTo(key);
    }

    @Test
    void aCopyUnderAnUnknownKeyFailsLater() {
        assertFailsLater(ireland, plain, r -> r.encrypted(true).kmsKeyId("alias/no-such-key"));
    }

    @Test
    void aCopyUnderAKeyOfAnotherRegionFailsLater() {
        assertFailsLater(ireland, plain, r -> r.encrypted(true).kmsKeyId(sourceKey));
    }

    @Test
    void aCopyUnderADisabledOrAsymmetricKeyFailsLater() {
        irelandKeys.disable(irelandKeys.key("alias/disabled"));
        irelandKeys.asymmetricKey("alias/asymmetric");
        assertFailsLater(ireland, plain, r -> r.name("one").encrypted(true).kmsKeyId("alias/disabled"));
        assertFailsLater(ireland, plain, r -> r.name("two").encrypted(true).kmsKeyId("alias/asymmetric"));
    }

    @Test
    void aKeyDisabledDuringACopyFailsIt() {
        String key = irelandKeys.key("alias/golden-images");
        String copy = start(ireland, plain, r -> r.encrypted(true).kmsKeyId(key));
        irelandKeys.disable(key);
        test.pass(Duration.ofHours(1));
        assertThat(image(ireland, copy).state()).isEqualTo(ImageState.FAILED);
    }

    @Test
    void aRecipientWithoutTheSourceKeyFailsLater() {
        assertFailsLater(test.ec2(SPOKE, VIRGINIA), encrypted, r -> r);
    }

    @Test
    void aKeyWithoutEncryptedIsRefusedAtOnce() {
        assertThat(refusal(() -> start(ireland, plain, r -> r.kmsKeyId("alias/golden-images"))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void anEncryptedImageCannotBecomePlain() {
        assertThat(refusal(() -> start(ireland, encrypted, r -> r.encrypted(false))))
                .isEqualTo("InvalidRequest");
    }

    private void assertFailsLater(Ec2Client ec2, String source, UnaryOperator<CopyImageRequest.Builder> change) {
        String copy = start(ec2, source, change);
        assertThat(image(ec2, copy).state()).isEqualTo(ImageState.PENDING);
        test.pass(Duration.ofHours(1));
        var failed = image(ec2, copy);
        assertThat(failed.state()).isEqualTo(ImageState.FAILED);
        assertThat(failed.stateReason().message()).contains("key");
        var snapshot = snapshot(ec2, failed);
        assertThat(snapshot.state()).isEqualTo(SnapshotState.ERROR);
        assertThat(snapshot.stateMessage()).isEqualTo("Given key ID is not accessible");
    }

    private Snapshot copied(Ec2Client ec2, String source, UnaryOperator<CopyImageRequest.Builder> change) {
        String copy = start(ec2, source, change);
        test.pass(Duration.ofHours(1));
        var image = image(ec2, copy);
        assertThat(image.state()).isEqualTo(ImageState.AVAILABLE);
        return snapshot(ec2, image);
    }

    private String start(Ec2Client ec2, String source, UnaryOperator<CopyImageRequest.Builder> change) {
        var usual =
                CopyImageRequest.builder().name("copy").sourceImageId(source).sourceRegion(VIRGINIA);
        return ec2.copyImage(change.apply(usual).build()).imageId();
    }

    private static Image image(Ec2Client ec2, String id) {
        return ec2.describeImages(r -> r.imageIds(id)).images().getFirst();
    }

    private static Snapshot snapshot(Ec2Client ec2, Image image) {
        String id = image.blockDeviceMappings().getFirst().ebs().snapshotId();
        return ec2.describeSnapshots(r -> r.snapshotIds(id)).snapshots().getFirst();
    }
}
