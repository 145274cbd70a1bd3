package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageCriterionRequest;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.ProductCodeValues;

/** Allowed AMIs and block public access. */
class GuardsTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final Ec2Client spoke = test.ec2(SPOKE, VIRGINIA);
    private final String golden = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));
    private final String other = hub.image(ImageSeed.named("other-1").sharedWith(SPOKE));

    @Test
    void anImageThatIsNotAllowedAnswersNotFoundToTheRecipient() {
        String own = test.spoke().ec2().image(ImageSeed.named("other-own"));
        allow("enabled", "golden-*");
        assertThat(seen()).containsExactlyInAnyOrder(golden, own);
        assertThat(refusal(() ->
                        spoke.runInstances(r -> r.imageId(other).minCount(1).maxCount(1))))
                .isEqualTo("InvalidAMIID.NotFound");
        assertThat(refusal(() ->
                        spoke.copyImage(r -> r.name("copy").sourceImageId(other).sourceRegion(VIRGINIA))))
                .isEqualTo("InvalidAMIID.NotFound");
        assertThat(test.ec2().describeImages(r -> r.imageIds(golden, other)).images())
                .hasSize(2);
        spoke.disableAllowedImagesSettings(r -> {});
        assertThat(seen()).hasSize(3);
    }

    @Test
    void auditModeHidesNothingAndTellsWhatWouldBeHidden() {
        allow("audit-mode", "golden-*");
        assertThat(spoke.describeImages(r -> r.imageIds(golden, other)).images())
                .extracting(image -> image.name() + " " + image.imageAllowed())
                .containsExactlyInAnyOrder("golden-1 true", "other-1 false");
        var settings = spoke.getAllowedImagesSettings(r -> {});
        assertThat(settings.state()).isEqualTo("audit-mode");
        assertThat(settings.imageCriteria().getFirst().imageNames()).containsExactly("golden-*");
    }

    @Test
    void criteriaLookAtProviderAndAgeToo() {
        String old = hub.image(ImageSeed.named("golden-0")
                .createdAt(test.time.instant().minus(Duration.ofDays(40)))
                .sharedWith(SPOKE));
        spoke.replaceImageCriteriaInAllowedImagesSettings(r -> r.imageCriteria(ImageCriterionRequest.builder()
                .imageProviders(HUB)
                .creationDateCondition(d -> d.maximumDaysSinceCreated(30))
                .build()));
        spoke.enableAllowedImagesSettings(r -> r.allowedImagesSettingsState("enabled"));
        assertThat(seen()).containsExactlyInAnyOrder(golden, other).doesNotContain(old);
    }

    @Test
    void blockedPublicAccessReadsUnblockedForTenMinutes() {
        test.ec2().enableImageBlockPublicAccess(r -> r.imageBlockPublicAccessState("block-new-sharing"));
        assertThat(blocked()).isEqualTo("unblocked");
        open(golden);
        test.pass(Duration.ofMinutes(10));
        assertThat(blocked()).isEqualTo("block-new-sharing");
        assertThat(refusal(() -> open(other))).isEqualTo("OperationNotPermitted");
        assertThat(test.ec2().describeImages(r -> r.imageIds(golden)).images())
                .allMatch(Image::publicLaunchPermissions)
                .hasSize(1);
        test.ec2().disableImageBlockPublicAccess(r -> {});
        open(other);
        assertThat(blocked()).isEqualTo("unblocked");
    }

    @Test
    void publicAccessToSnapshotsIsBlockedApart() {
        String snapshot = hub.snapshot(VolumeSeed.ofGiB(8), Map.of());
        test.ec2().enableSnapshotBlockPublicAccess(r -> r.state("block-new-sharing"));
        assertThat(refusal(() -> test.ec2()
                        .modifySnapshotAttribute(r -> r.snapshotId(snapshot)
                                .createVolumePermission(p -> p.add(CreateVolumePermission.builder()
                                        .group("all")
                                        .build())))))
                .isEqualTo("OperationNotPermitted");
        open(golden);
        test.ec2().disableSnapshotBlockPublicAccess(r -> {});
        assertThat(test.ec2().getSnapshotBlockPublicAccessState(r -> {}).stateAsString())
                .isEqualTo("unblocked");
    }

    @Test
    void anImageOfTheMarketplaceCannotBeMadePublic() {
        String sold = hub.image(ImageSeed.named("sold").productCode("abc", ProductCodeValues.MARKETPLACE));
        assertThat(refusal(() -> open(sold))).isEqualTo("InvalidParameter");
        assertThat(test.ec2()
                        .describeImages(r -> r.filters(Filter.builder()
                                .name("product-code")
                                .values("abc")
                                .build()))
                        .images())
                .extracting(Image::imageId)
                .containsExactly(sold);
    }

    private void allow(String state, String name) {
        spoke.replaceImageCriteriaInAllowedImagesSettings(r ->
                r.imageCriteria(ImageCriterionRequest.builder().imageNames(name).build()));
        spoke.enableAllowedImagesSettings(r -> r.allowedImagesSettingsState(state));
    }

    private List<String> seen() {
        return spoke.describeImages().images().stream().map(Image::imageId).toList();
    }

    private void open(String image) {
        test.ec2()
                .modifyImageAttribute(r -> r.imageId(image)
                        .launchPermission(q ->
                                q.add(LaunchPermission.builder().group("all").build())));
    }

    private String blocked() {
        return test.ec2().getImageBlockPublicAccessState(r -> {}).imageBlockPublicAccessState();
    }
}
