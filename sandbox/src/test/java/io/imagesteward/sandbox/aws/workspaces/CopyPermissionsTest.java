package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.OUTSIDER;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ImagePermission;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

class CopyPermissionsTest {

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesClient spoke = desktops.client(SPOKE, VIRGINIA);
    private final WorkSpacesPlace place = desktops.place(HUB, VIRGINIA);
    private final String image = place.image(DesktopImageSeed.named("golden"));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void anImageIsSharedWithOneAccountAfterAnotherAndSharingAgainChangesNothing() {
        share(image, SPOKE);
        share(image, OTHER_SPOKE);
        share(image, SPOKE);
        assertThat(recipients(image)).containsExactly(SPOKE, OTHER_SPOKE);
        unshare(image, SPOKE);
        assertThat(recipients(image)).containsExactly(OTHER_SPOKE);
        assertThat(desktops.images(SPOKE, VIRGINIA, ImageType.SHARED)).isEmpty();
        assertThat(desktops.images(OTHER_SPOKE, VIRGINIA, ImageType.SHARED)).hasSize(1);
    }

    @Test
    void aTypingErrorSharesWithAStranger() {
        share(image, OUTSIDER);
        share(image, "000000000001");
        assertThat(recipients(image)).containsExactly("000000000001", OUTSIDER);
    }

    @Test
    void moreThanTwentyFiveRecipientsNeedASecondPage() {
        var accounts = IntStream.range(0, 30).mapToObj("%012d"::formatted).toArray(String[]::new);
        String crowded = place.image(DesktopImageSeed.named("crowded").sharedWith(accounts));
        var first = hub.describeWorkspaceImagePermissions(r -> r.imageId(crowded));
        assertThat(first.imagePermissions()).hasSize(25);
        var second =
                hub.describeWorkspaceImagePermissions(r -> r.imageId(crowded).nextToken(first.nextToken()));
        assertThat(second.imagePermissions()).hasSize(5);
        assertThat(second.nextToken()).isNull();
        var small =
                hub.describeWorkspaceImagePermissions(r -> r.imageId(crowded).maxResults(3));
        assertThat(small.imagePermissions()).hasSize(3);
    }

    @Test
    void revokingWhatWasNeverGivenIsRefusedOrIgnoredAsTheWorldSays() {
        share(image, SPOKE);
        assertThat(refusal(() -> unshare(image, OTHER_SPOKE))).isEqualTo("InvalidParameterValuesException");
        desktops.set(Unknowns.harder().with(Unknowns.Revoking.IGNORED));
        unshare(image, OTHER_SPOKE);
        assertThat(recipients(image)).containsExactly(SPOKE);
    }

    @Test
    void onlyTheOwnerSeesAndChangesWhomAnImageIsSharedWith() {
        share(image, SPOKE);
        assertThat(refusal(() -> spoke.describeWorkspaceImagePermissions(r -> r.imageId(image))))
                .isEqualTo("AccessDeniedException");
        assertThat(refusal(() -> spoke.updateWorkspaceImagePermission(
                        r -> r.imageId(image).allowCopyImage(true).sharedAccountId(OTHER_SPOKE))))
                .isEqualTo("AccessDeniedException");
        desktops.set(Unknowns.harder().with(Unknowns.Foreign.NOT_FOUND));
        assertThat(refusal(() -> spoke.describeWorkspaceImagePermissions(r -> r.imageId(image))))
                .isEqualTo("ResourceNotFoundException");
        var stranger = desktops.client(OTHER_SPOKE, VIRGINIA);
        assertThat(refusal(() -> stranger.describeWorkspaceImagePermissions(r -> r.imageId(image))))
                .isEqualTo("ResourceNotFoundException");
        assertThat(recipients(image)).containsExactly(SPOKE);
    }

    @Test
    void aShareStaysInItsRegion() {
        var ireland = desktops.client(HUB, IRELAND);
        assertThat(refusal(() -> ireland.updateWorkspaceImagePermission(
                        r -> r.imageId(image).allowCopyImage(true).sharedAccountId(SPOKE))))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void whatIsNotAvailableIsNotShared() {
        String pending = place.image(
                DesktopImageSeed.named("pending").with(details -> details.state(WorkspaceImageState.PENDING)));
        assertThat(refusal(() -> share(pending, SPOKE))).isEqualTo("ResourceUnavailableException");
        assertThat(refusal(() -> share(image, HUB))).isEqualTo("InvalidParameterValuesException");
    }

    @Test
    void windowsUnderTheOwnLicenseGoesOnlyToAccountsOfTheOrganizationThatBringLicensesToo() {
        String licensed = place.image(DesktopImageSeed.named("licensed").withOwnLicense());
        assertThat(refusal(() -> share(licensed, SPOKE))).isEqualTo("OperationNotSupportedException");
        desktops.place(SPOKE, IRELAND).bringsLicenses();
        assertThat(refusal(() -> share(licensed, SPOKE))).isEqualTo("OperationNotSupportedException");
        desktops.place(SPOKE, VIRGINIA).bringsLicenses();
        share(licensed, SPOKE);
        desktops.place(OUTSIDER, VIRGINIA).bringsLicenses();
        desktops.test.world.outsider(OUTSIDER);
        assertThat(refusal(() -> share(licensed, OUTSIDER))).isEqualTo("OperationNotSupportedException");
        assertThat(recipients(licensed)).containsExactly(SPOKE);
    }

    private void share(String id, String account) {
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(id).allowCopyImage(true).sharedAccountId(account));
    }

    private void unshare(String id, String account) {
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(id).allowCopyImage(false).sharedAccountId(account));
    }

    private List<String> recipients(String id) {
        return hub.describeWorkspaceImagePermissions(r -> r.imageId(id)).imagePermissions().stream()
                .map(ImagePermission::sharedAccountId)
                .toList();
    }
}
