package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.aws.workspaces.DesktopWorld.COPIED;
import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/** What becomes of a recipient's copies when the owner takes the share back. */
class CopiesOfSharedImagesTest {

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesClient spoke = desktops.client(SPOKE, VIRGINIA);
    private final String source =
            desktops.place(HUB, VIRGINIA).image(DesktopImageSeed.named("golden").sharedWith(SPOKE));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void unsharingWhileACopyIsPendingFailsItOrNotAsTheWorldSays() {
        String failing = copy("failing");
        unshare();
        desktops.test.pass(COPIED);
        assertThat(state(failing)).isEqualTo(WorkspaceImageState.ERROR);
        desktops.set(Unknowns.harder().with(Unknowns.Copying.GOES_ON));
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(source).allowCopyImage(true).sharedAccountId(SPOKE));
        String going = copy("going");
        unshare();
        desktops.test.pass(COPIED);
        assertThat(state(going)).isEqualTo(WorkspaceImageState.AVAILABLE);
    }

    @Test
    void copiesThatAreThereOutliveTheShareAndNoNewOnesAreMade() {
        String copy = copy("copy");
        desktops.test.pass(COPIED);
        unshare();
        assertThat(state(copy)).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(refusal(() -> copy("another"))).isEqualTo("ResourceNotFoundException");
        hub.deleteWorkspaceImage(r -> r.imageId(source));
        assertThat(state(copy)).isEqualTo(WorkspaceImageState.AVAILABLE);
    }

    private void unshare() {
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(source).allowCopyImage(false).sharedAccountId(SPOKE));
    }

    private WorkspaceImageState state(String id) {
        return desktops.image(SPOKE, VIRGINIA, id).state();
    }

    private String copy(String name) {
        return spoke.copyWorkspaceImage(r -> r.name(name).sourceImageId(source).sourceRegion(VIRGINIA))
                .imageId();
    }
}
