package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.aws.workspaces.DesktopWorld.COPIED;
import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.ResourceAssociatedException;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

class DesktopImageDeletionTest {

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesPlace place = desktops.place(HUB, VIRGINIA);
    private final String image = place.image(DesktopImageSeed.named("golden").tag("Product", "golden-desktop"));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void anImageThatABundleIsMadeOfStaysUntilTheBundleIsMovedOrGone() {
        String next = place.image(DesktopImageSeed.named("next"));
        String moved = place.bundle("moved", image);
        String deleted = place.bundle("deleted", image);
        var refused = error(() -> delete(image));
        assertThat(refused).isInstanceOf(ResourceAssociatedException.class);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.awsErrorDetails().errorMessage())
                .startsWith("One or more bundles are associated with the Image");
        hub.updateWorkspaceBundle(r -> r.bundleId(moved).imageId(next));
        assertThat(refusal(() -> delete(image))).isEqualTo("ResourceAssociatedException");
        hub.deleteWorkspaceBundle(r -> r.bundleId(deleted));
        delete(image);
        assertThat(desktops.images(HUB, VIRGINIA, ImageType.OWNED))
                .extracting(WorkspaceImage::imageId)
                .containsExactly(next);
    }

    @Test
    void aSharedImageIsNotDeletedAndWhichErrorSaysSoIsOpen() {
        String shared = place.image(DesktopImageSeed.named("shared").sharedWith(SPOKE));
        assertThat(refusal(() -> delete(shared))).isEqualTo("InvalidResourceStateException");
        desktops.set(Unknowns.harder().with(Unknowns.Deleting.ASSOCIATED));
        assertThat(refusal(() -> delete(shared))).isEqualTo("ResourceAssociatedException");
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(shared).allowCopyImage(false).sharedAccountId(SPOKE));
        delete(shared);
    }

    @Test
    void aPendingImageIsNotDeleted() {
        var ireland = desktops.client(HUB, IRELAND);
        String copy = ireland.copyWorkspaceImage(
                        r -> r.name("copy").sourceImageId(image).sourceRegion(VIRGINIA))
                .imageId();
        assertThat(refusal(() -> ireland.deleteWorkspaceImage(r -> r.imageId(copy))))
                .isEqualTo("InvalidResourceStateException");
        desktops.test.pass(COPIED);
        ireland.deleteWorkspaceImage(r -> r.imageId(copy));
    }

    @Test
    void whatIsGoneIsDeletedOnceMoreWithoutAnError() {
        delete(image);
        delete(image);
        assertThat(refusal(() -> hub.describeTags(r -> r.resourceId(image)))).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void nobodyDeletesTheImageOfAnother() {
        String shared = place.image(DesktopImageSeed.named("shared").sharedWith(SPOKE));
        var spoke = desktops.client(SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.deleteWorkspaceImage(r -> r.imageId(shared))))
                .isEqualTo("AccessDeniedException");
        assertThat(refusal(() -> spoke.deleteWorkspaceImage(r -> r.imageId(image))))
                .isEqualTo("AccessDeniedException");
        assertThat(desktops.images(HUB, VIRGINIA, ImageType.OWNED)).hasSize(2);
    }

    private void delete(String id) {
        hub.deleteWorkspaceImage(r -> r.imageId(id));
    }
}
