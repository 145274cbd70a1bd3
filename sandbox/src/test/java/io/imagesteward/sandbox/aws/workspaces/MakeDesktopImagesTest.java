package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.FailedCreateWorkspaceRequest;
import software.amazon.awssdk.services.workspaces.model.ModificationState;
import software.amazon.awssdk.services.workspaces.model.ModificationStateEnum;
import software.amazon.awssdk.services.workspaces.model.OperatingSystemType;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageRequiredTenancy;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/** Images of WorkSpaces, and images with new components. */
class MakeDesktopImagesTest {

    private static final Duration MADE = Duration.ofMinutes(46);
    private static final String LINUX = "wsb-0amazonlx";

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesPlace place = desktops.place(HUB, VIRGINIA);
    private final String licensed =
            place.bundle("bundle", place.image(DesktopImageSeed.named("base").withOwnLicense()));
    private final String desktop = place.desktop(licensed, "alice");

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void aWorkSpaceIsSuspendedWhileAnImageIsMadeOfIt() {
        var made = hub.createWorkspaceImage(
                r -> r.name("golden").description("of alice").workspaceId(desktop));
        assertThat(made.state()).isEqualTo(WorkspaceImageState.PENDING);
        assertThat(made.ownerAccountId()).isEqualTo(HUB);
        assertThat(made.requiredTenancy()).isEqualTo(WorkspaceImageRequiredTenancy.DEDICATED);
        assertThat(state(desktop)).isEqualTo(WorkspaceState.SUSPENDED);
        assertThat(refusal(() -> create("second", desktop))).isEqualTo("InvalidResourceStateException");
        desktops.test.pass(MADE);
        assertThat(state(desktop)).isEqualTo(WorkspaceState.AVAILABLE);
        assertThat(desktops.image(HUB, VIRGINIA, made.imageId()).state()).isEqualTo(WorkspaceImageState.AVAILABLE);
        create("second", desktop);
    }

    @Test
    void systemAndTenancyAreThoseOfTheBundle() {
        String made = create("linux", place.desktop(LINUX, "bob"));
        var image = desktops.image(HUB, VIRGINIA, made);
        assertThat(image.operatingSystem().type()).isEqualTo(OperatingSystemType.LINUX);
        assertThat(image.requiredTenancy()).isEqualTo(WorkspaceImageRequiredTenancy.DEFAULT);
    }

    @Test
    void whatIsNotAvailableEncryptedOrChangingGivesNoImage() {
        String stopped = place.desktop(LINUX, "bob", details -> details.state(WorkspaceState.STOPPED));
        String changing = place.desktop(
                LINUX,
                "carol",
                details -> details.modificationStates(ModificationState.builder()
                        .state(ModificationStateEnum.UPDATE_IN_PROGRESS)
                        .build()));
        String encrypted = place.desktop(LINUX, "dave", details -> details.rootVolumeEncryptionEnabled(true));
        assertThat(refusal(() -> create("a", stopped))).isEqualTo("InvalidResourceStateException");
        assertThat(refusal(() -> create("b", changing))).isEqualTo("InvalidResourceStateException");
        assertThat(refusal(() -> create("c", encrypted))).isEqualTo("OperationNotSupportedException");
        assertThat(refusal(() -> create("d", "ws-000000000"))).isEqualTo("ResourceNotFoundException");
        var spoke = desktops.client(SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.createWorkspaceImage(
                        r -> r.name("e").description("e").workspaceId(desktop))))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void newWorkSpacesArePendingAndEachOfARequestFailsByItself() {
        var answer = hub.createWorkspaces(r ->
                r.workspaces(wanted("bob", licensed), wanted("carol", "wsb-000000000"), wanted("alice", licensed)));
        assertThat(answer.pendingRequests()).extracting(Workspace::userName).containsExactly("bob");
        assertThat(answer.failedRequests())
                .extracting(FailedCreateWorkspaceRequest::errorCode)
                .containsExactly("ResourceNotFound.Bundle", "ResourceExists.WorkSpace");
        String id = answer.pendingRequests().getFirst().workspaceId();
        assertThat(state(id)).isEqualTo(WorkspaceState.PENDING);
        desktops.test.pass(Duration.ofMinutes(21));
        assertThat(state(id)).isEqualTo(WorkspaceState.AVAILABLE);
        assertThat(hub.describeWorkspaces(r -> r.bundleId(licensed)).workspaces())
                .hasSize(2);
        assertThat(hub.describeWorkspaces(r -> r.directoryId("d-0123456789").userName("bob"))
                        .workspaces())
                .hasSize(1);
        assertThat(refusal(() -> hub.describeWorkspaces(r -> r.workspaceIds(id).bundleId(licensed))))
                .isEqualTo("InvalidParameterValuesException");
    }

    @Test
    void aBundleThatDesktopsUseIsNotDeleted() {
        assertThat(refusal(() -> hub.deleteWorkspaceBundle(r -> r.bundleId(licensed))))
                .isEqualTo("ResourceAssociatedException");
    }

    @Test
    void anUpdatedImageIsANewOneAndItsSourceStays() {
        String source = place.image(DesktopImageSeed.named("source"));
        String updated = hub.createUpdatedWorkspaceImage(
                        r -> r.name("updated").description("newer").sourceImageId(source))
                .imageId();
        assertThat(desktops.image(HUB, VIRGINIA, updated).state()).isEqualTo(WorkspaceImageState.PENDING);
        desktops.test.pass(MADE);
        assertThat(desktops.image(HUB, VIRGINIA, updated).state()).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(desktops.image(HUB, VIRGINIA, source).state()).isEqualTo(WorkspaceImageState.AVAILABLE);
    }

    @Test
    void onlyOwnAvailableImagesOfWindowsAreUpdated() {
        String linux = place.image(DesktopImageSeed.named("linux")
                .with(details -> details.operatingSystem(system -> system.type(OperatingSystemType.LINUX))));
        String broken =
                place.image(DesktopImageSeed.named("broken").with(details -> details.state(WorkspaceImageState.ERROR)));
        String shared = desktops.place(SPOKE, VIRGINIA)
                .image(DesktopImageSeed.named("theirs").sharedWith(HUB));
        assertThat(refusal(() -> update(linux))).isEqualTo("OperationNotSupportedException");
        assertThat(refusal(() -> update(broken))).isEqualTo("InvalidResourceStateException");
        assertThat(refusal(() -> update(shared))).isEqualTo("ResourceNotFoundException");
    }

    private void update(String source) {
        hub.createUpdatedWorkspaceImage(
                r -> r.name("updated").description("newer").sourceImageId(source));
    }

    private String create(String name, String id) {
        return hub.createWorkspaceImage(r -> r.name(name).description("made").workspaceId(id))
                .imageId();
    }

    private WorkspaceState state(String id) {
        return hub.describeWorkspaces(r -> r.workspaceIds(id))
                .workspaces()
                .getFirst()
                .state();
    }

    private static WorkspaceRequest wanted(String user, String bundle) {
        return WorkspaceRequest.builder()
                .directoryId("d-0123456789")
                .userName(user)
                .bundleId(bundle)
                .build();
    }
}
