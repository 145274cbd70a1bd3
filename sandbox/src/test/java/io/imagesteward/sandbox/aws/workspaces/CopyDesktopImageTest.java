package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.aws.workspaces.DesktopWorld.COPIED;
import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.workspaces.model.ResourceNotFoundException;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageErrorDetailCode;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

class CopyDesktopImageTest {

    private static final Duration HALFWAY = Duration.ofMinutes(20);

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesClient ireland = desktops.client(HUB, IRELAND);
    private final WorkSpacesClient spoke = desktops.client(SPOKE, VIRGINIA);
    private final String source = desktops.place(HUB, VIRGINIA)
            .image(DesktopImageSeed.named("golden")
                    .tag("Product", "golden-desktop")
                    .sharedWith(SPOKE));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void aCopyIsPendingUntilItsTimeHasPassed() {
        String copy = copy(ireland, r -> {});
        assertThat(state(HUB, IRELAND, copy)).isEqualTo(WorkspaceImageState.PENDING);
        desktops.test.pass(HALFWAY);
        assertThat(state(HUB, IRELAND, copy)).isEqualTo(WorkspaceImageState.PENDING);
        desktops.test.pass(COPIED);
        var done = desktops.image(HUB, IRELAND, copy);
        assertThat(done.state()).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(done.imageId()).isNotEqualTo(source).matches("wsi-[0-9a-z]{9}");
        assertThat(done.name()).isEqualTo("copy");
        assertThat(done.description()).isEqualTo("a copy");
        assertThat(done.operatingSystem())
                .isEqualTo(desktops.image(HUB, VIRGINIA, source).operatingSystem());
    }

    @Test
    void aCopyBelongsToWhoMakesItAndIsSharedWithNobody() {
        String copy = copy(spoke, r -> {});
        desktops.test.pass(COPIED);
        assertThat(desktops.image(SPOKE, VIRGINIA, copy).ownerAccountId()).isEqualTo(SPOKE);
        assertThat(spoke.describeWorkspaceImagePermissions(r -> r.imageId(copy)).imagePermissions())
                .isEmpty();
        assertThat(desktops.images(HUB, VIRGINIA, ImageType.OWNED)).hasSize(1);
        assertThat(desktops.image(SPOKE, VIRGINIA, copy).created()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
    }

    @Test
    void tagsComeFromTheRequestAlone() {
        String bare = copy(ireland, r -> {});
        String tagged = copy(
                ireland,
                r -> r.name("tagged")
                        .tags(Tag.builder().key("Stage").value("copy").build()));
        assertThat(ireland.describeTags(r -> r.resourceId(bare)).tagList()).isEmpty();
        assertThat(ireland.describeTags(r -> r.resourceId(tagged)).tagList())
                .containsExactly(Tag.builder().key("Stage").value("copy").build());
    }

    @Test
    void aNameInUseIsRefusedWhateverTheStateOfItsImage() {
        copy(ireland, r -> {});
        var refused = error(() -> copy(ireland, r -> {}));
        assertThat(refused).isInstanceOf(ResourceAlreadyExistsException.class);
        assertThat(refused.awsErrorDetails().errorMessage())
                .startsWith("A WorkSpace image with the same name exists in the destination Region.");
        assertThat(refused.statusCode()).isEqualTo(400);
        copy(hub, r -> {});
        copy(spoke, r -> {});
        assertThat(desktops.images(HUB, IRELAND, ImageType.OWNED)).hasSize(1);
    }

    @Test
    void whatIsNeitherOwnNorSharedInTheSourceRegionIsNotFound() {
        var stranger = desktops.client(OTHER_SPOKE, VIRGINIA);
        assertThat(error(() -> copy(stranger, r -> {}))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refusal(() -> copy(spoke, r -> r.sourceImageId("wsi-000000000"))))
                .isEqualTo("ResourceNotFoundException");
        assertThat(refusal(() -> copy(hub, r -> r.sourceRegion(IRELAND)))).isEqualTo("ResourceNotFoundException");
        assertThat(refusal(() -> copy(hub, r -> r.sourceRegion("mars-east-1"))))
                .isEqualTo("InvalidParameterValuesException");
    }

    @Test
    void theQuotaIsThatOfTheCallingAccountAndMetAtTheCopyNotAtTheShare() {
        desktops.set(WorkSpacesSettings.defaults().withImages(2));
        String other = desktops.place(HUB, VIRGINIA)
                .image(DesktopImageSeed.named("other").sharedWith(SPOKE));
        desktops.place(SPOKE, VIRGINIA).image(DesktopImageSeed.named("own"));
        copy(spoke, r -> {});
        assertThat(refusal(() -> copy(spoke, r -> r.sourceImageId(other).name("second"))))
                .isEqualTo("ResourceLimitExceededException");
        copy(desktops.client(SPOKE, IRELAND), r -> r.sourceImageId(other).name("second"));
    }

    @Test
    void fortyImagesAreTheUsualQuota() {
        var place = desktops.place(SPOKE, VIRGINIA);
        for (int i = 0; i < 39; i++) {
            place.image(DesktopImageSeed.named("image-" + i));
        }
        copy(spoke, r -> {});
        assertThat(refusal(() -> copy(spoke, r -> r.name("one-too-many")))).isEqualTo("ResourceLimitExceededException");
    }

    @Test
    void aCopyEndsInErrorWithCodeMessageAndDetailsWhenTheWorldSaysSo() {
        desktops.place(HUB, IRELAND)
                .failImageNamed(
                        "copy", ImageFailure.of(WorkspaceImageErrorDetailCode.DISK_FREE_SPACE, "not enough space"));
        String copy = copy(ireland, r -> {});
        desktops.test.pass(COPIED);
        var failed = desktops.image(HUB, IRELAND, copy);
        assertThat(failed.state()).isEqualTo(WorkspaceImageState.ERROR);
        assertThat(failed.errorCode()).isEqualTo("DiskFreeSpace");
        assertThat(failed.errorMessage()).isEqualTo("not enough space");
        assertThat(failed.errorDetails()).hasSize(1);
        assertThat(refusal(() -> copy(ireland, r -> {}))).isEqualTo("ResourceAlreadyExistsException");
        ireland.deleteWorkspaceImage(r -> r.imageId(copy));
        String again = copy(ireland, r -> {});
        desktops.test.pass(COPIED);
        assertThat(state(HUB, IRELAND, again)).isEqualTo(WorkspaceImageState.AVAILABLE);
    }

    @Test
    void whatIsNotAvailableIsNotCopied() {
        String copy = copy(ireland, r -> {});
        assertThat(refusal(() ->
                        copy(hub, r -> r.name("second").sourceImageId(copy).sourceRegion(IRELAND))))
                .isEqualTo("ResourceUnavailableException");
    }

    @Test
    void windowsUnderTheOwnLicenseIsCopiedOnlyToWhereLicensesAreBrought() {
        String licensed = desktops.place(HUB, VIRGINIA)
                .image(DesktopImageSeed.named("licensed").withOwnLicense());
        assertThat(refusal(() -> copy(ireland, r -> r.sourceImageId(licensed))))
                .isEqualTo("OperationNotSupportedException");
        desktops.place(HUB, IRELAND).bringsLicenses();
        copy(ireland, r -> r.sourceImageId(licensed));
    }

    private WorkspaceImageState state(String account, String region, String id) {
        return desktops.image(account, region, id).state();
    }

    private String copy(WorkSpacesClient client, Consumer<CopyWorkspaceImageRequest.Builder> change) {
        return client.copyWorkspaceImage(r -> change.accept(r.name("copy")
                        .description("a copy")
                        .sourceImageId(source)
                        .sourceRegion(VIRGINIA)))
                .imageId();
    }
}
