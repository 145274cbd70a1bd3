package io.imagesteward.sandbox.aws.workspaces;

import java.time.Instant;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.BundleType;
import software.amazon.awssdk.services.workspaces.model.Compute;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundleState;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/** Sets up WorkSpaces in one account and Region; what it makes counts as having been there all along. */
public final class WorkSpacesPlace {

    private final DesktopScope scope;

    WorkSpacesPlace(DesktopScope scope) {
        this.scope = scope;
    }

    /** Enables the account to bring its own Windows licenses (BYOL) to this Region. */
    public WorkSpacesPlace bringsLicenses() {
        return scope.surroundings().atomically(() -> {
            scope.workSpaces().bringLicenses(scope.place());
            return this;
        });
    }

    /** Makes an image of this account, under the seed's own id if it names one; answers its id. */
    public String image(DesktopImageSeed seed) {
        return scope.surroundings().atomically(() -> {
            var given = seed.details();
            String id = given.imageId() == null ? scope.surroundings().ids().nextShort("wsi-") : given.imageId();
            var details = given.copy(image -> image.imageId(id)
                    .ownerAccountId(scope.account())
                    .created(or(given.created(), scope.surroundings().now())));
            scope.here().images().seed(id, new DesktopImage(details, seed.recipients()));
            scope.here().tags().seed(id, seed.tags());
            return id;
        });
    }

    /** Makes a bundle of an image; answers its id. */
    public String bundle(String name, String imageId) {
        return scope.surroundings().atomically(() -> {
            Instant now = scope.surroundings().now();
            var bundle = WorkspaceBundle.builder()
                    .bundleId(scope.surroundings().ids().nextShort("wsb-"))
                    .name(name)
                    .owner(scope.account())
                    .description(name)
                    .imageId(imageId)
                    .rootStorage(storage -> storage.capacity("80"))
                    .userStorage(storage -> storage.capacity("50"))
                    .computeType(type -> type.name(Compute.STANDARD))
                    .creationTime(now)
                    .lastUpdatedTime(now)
                    .state(WorkspaceBundleState.AVAILABLE)
                    .bundleType(BundleType.REGULAR)
                    .build();
            scope.here().bundles().seed(bundle.bundleId(), bundle);
            return bundle.bundleId();
        });
    }

    /** Makes a WorkSpace of a bundle for a user, ready to be used; answers its id. */
    public String desktop(String bundleId, String user) {
        return desktop(bundleId, user, details -> {});
    }

    /** The same with anything else that DescribeWorkspaces shows, such as encryption or another state. */
    public String desktop(String bundleId, String user, Consumer<Workspace.Builder> change) {
        return scope.surroundings().atomically(() -> {
            var details = Workspace.builder()
                    .workspaceId(scope.surroundings().ids().nextShort("ws-"))
                    .directoryId("d-0123456789")
                    .userName(user)
                    .bundleId(bundleId)
                    .state(WorkspaceState.AVAILABLE)
                    .build()
                    .copy(change);
            scope.here().desktops().seed(details.workspaceId(), new DesktopRegion.Desktop(scope.account(), details));
            return details.workspaceId();
        });
    }

    /** The next image that is made here under this name, in whatever way, ends in ERROR. */
    public WorkSpacesPlace failImageNamed(String name, ImageFailure failure) {
        return scope.surroundings().atomically(() -> {
            scope.here().expectations().failures().put(Expectations.key(scope.account(), name), failure);
            return this;
        });
    }

    /** The accounts that may copy an image of this account, as they are now; for looking at after a rehearsal. */
    public SortedSet<String> recipientsOf(String imageId) {
        return scope.surroundings()
                .atomically(() -> scope.own(imageId)
                        .orElseThrow(() -> new IllegalArgumentException("Account %s has no image %s in %s"
                                .formatted(
                                        scope.account(), imageId, scope.place().region())))
                        .sharedWith());
    }

    private static Instant or(@Nullable Instant given, Instant usual) {
        return given == null ? usual : given;
    }
}
