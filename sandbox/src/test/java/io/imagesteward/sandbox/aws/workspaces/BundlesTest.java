package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.Compute;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundleState;

class BundlesTest {

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final WorkSpacesPlace place = desktops.place(HUB, VIRGINIA);
    private final String image = place.image(DesktopImageSeed.named("golden").sharedWith(SPOKE));

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void theBundlesOfAnImageAreFoundByReadingAllPagesOfTheOwnOnes() {
        String next = place.image(DesktopImageSeed.named("next"));
        IntStream.range(0, 27).forEach(i -> place.bundle("bundle-" + i, i % 9 == 0 ? next : image));
        assertThat(hub.describeWorkspaceBundles().bundles()).hasSize(25);
        assertThat(hub.describeWorkspaceBundlesPaginator().bundles().stream()
                        .filter(bundle -> next.equals(bundle.imageId())))
                .hasSize(3);
        assertThat(desktops.client(SPOKE, VIRGINIA).describeWorkspaceBundles().bundles())
                .isEmpty();
        assertThat(desktops.client(HUB, IRELAND).describeWorkspaceBundles().bundles())
                .isEmpty();
    }

    @Test
    void bundlesAreAskedByIdOrByOwnerAndNotByBoth() {
        String one = create("one").bundleId();
        String two = create("two").bundleId();
        assertThat(hub.describeWorkspaceBundles(r -> r.bundleIds(two, "wsb-000000000"))
                        .bundles())
                .extracting(WorkspaceBundle::bundleId)
                .containsExactly(two);
        assertThat(hub.describeWorkspaceBundles(r -> r.owner("AMAZON")).bundles())
                .hasSize(2)
                .allMatch(bundle -> "AMAZON".equals(bundle.owner()));
        assertThat(refusal(
                        () -> hub.describeWorkspaceBundles(r -> r.bundleIds(one).owner(HUB))))
                .isEqualTo("InvalidParameterValuesException");
    }

    @Test
    void aBundleIsMadeOfAnOwnImageOnly() {
        var bundle = create("one");
        assertThat(bundle.state()).isEqualTo(WorkspaceBundleState.AVAILABLE);
        assertThat(bundle.owner()).isEqualTo(HUB);
        assertThat(bundle.imageId()).isEqualTo(image);
        var spoke = desktops.client(SPOKE, VIRGINIA);
        assertThat(refusal(() -> create(spoke, "one"))).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void namesAreUniqueAndThoseOfDeletedBundlesAreKeptForTwoHours() {
        create("one");
        String two = create("two").bundleId();
        assertThat(refusal(() -> create("one"))).isEqualTo("ResourceAlreadyExistsException");
        hub.deleteWorkspaceBundle(r -> r.bundleId(two));
        desktops.test.pass(Duration.ofMinutes(119));
        assertThat(refusal(() -> create("two"))).isEqualTo("ResourceAlreadyExistsException");
        desktops.test.pass(Duration.ofMinutes(2));
        create("two");
    }

    @Test
    void fiftyBundlesAreTheQuota() {
        IntStream.range(0, 49).forEach(i -> place.bundle("bundle-" + i, image));
        create("last");
        assertThat(refusal(() -> create("one-too-many"))).isEqualTo("ResourceLimitExceededException");
    }

    @Test
    void anUpdateMovesABundleToAnotherImage() {
        String next = place.image(DesktopImageSeed.named("next"));
        String one = create("one").bundleId();
        String two = create("two").bundleId();
        hub.updateWorkspaceBundle(r -> r.bundleId(one).imageId(next));
        assertThat(hub.describeWorkspaceBundles(r -> r.bundleIds(one, two)).bundles())
                .extracting(WorkspaceBundle::imageId)
                .containsExactlyInAnyOrder(next, image);
        assertThat(refusal(() -> hub.updateWorkspaceBundle(r -> r.bundleId(one).imageId("wsi-000000000"))))
                .isEqualTo("ResourceNotFoundException");
        assertThat(refusal(() -> hub.updateWorkspaceBundle(r -> r.bundleId(one))))
                .isEqualTo("InvalidParameterValuesException");
    }

    private WorkspaceBundle create(String name) {
        return create(hub, name);
    }

    private WorkspaceBundle create(WorkSpacesClient client, String name) {
        return client.createWorkspaceBundle(r -> r.bundleName(name)
                        .bundleDescription("a bundle")
                        .imageId(image)
                        .computeType(type -> type.name(Compute.STANDARD))
                        .userStorage(storage -> storage.capacity("50")))
                .workspaceBundle();
    }
}
