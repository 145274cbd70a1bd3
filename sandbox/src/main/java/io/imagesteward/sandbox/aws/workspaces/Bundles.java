package io.imagesteward.sandbox.aws.workspaces;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.BundleType;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceBundleRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceBundleResponse;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceBundleRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceBundleResponse;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceBundleRequest;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceBundleResponse;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundleState;

/**
 * Bundles of an account, each made of one of its own images: what others share has to be copied first. An update moves a
 * bundle to another image and leaves running WorkSpaces as they are.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CreateWorkspaceBundle.html">CreateWorkspaceBundle</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/delete_bundle.html">Delete a custom WorkSpaces
 *     bundle or image</a>
 */
record Bundles(DesktopScope scope) {

    /** How long a deleted bundle keeps its name from being used again, as the guide has it. */
    private static final Duration NAME_KEPT = Duration.ofHours(2);

    CreateWorkspaceBundleResponse create(CreateWorkspaceBundleRequest request) {
        String imageId = scope.ownAvailableImage(request.imageId()).id();
        checkName(request.bundleName());
        checkQuota();
        var tags = DesktopTagRules.checked(request.tags());
        Instant now = scope.surroundings().now();
        var bundle = WorkspaceBundle.builder()
                .bundleId(scope.surroundings().ids().nextShort("wsb-"))
                .name(request.bundleName())
                .owner(scope.account())
                .description(request.bundleDescription())
                .imageId(imageId)
                .rootStorage(request.rootStorage())
                .userStorage(request.userStorage())
                .computeType(request.computeType())
                .creationTime(now)
                .lastUpdatedTime(now)
                .state(WorkspaceBundleState.AVAILABLE)
                .bundleType(BundleType.REGULAR)
                .build();
        scope.here().bundles().write(bundle.bundleId(), bundle);
        new DesktopTagging(scope).tagAtBirth(bundle.bundleId(), tags);
        return CreateWorkspaceBundleResponse.builder().workspaceBundle(bundle).build();
    }

    UpdateWorkspaceBundleResponse update(UpdateWorkspaceBundleRequest request) {
        var bundle = own(request.bundleId());
        if (request.imageId() == null) {
            throw WorkSpacesErrors.invalid("UpdateWorkspaceBundle needs an ImageId.");
        }
        String imageId = scope.ownAvailableImage(request.imageId()).id();
        scope.here()
                .bundles()
                .write(
                        bundle.bundleId(),
                        bundle.copy(details -> details.imageId(imageId)
                                .lastUpdatedTime(scope.surroundings().now())));
        return UpdateWorkspaceBundleResponse.builder().build();
    }

    DeleteWorkspaceBundleResponse delete(DeleteWorkspaceBundleRequest request) {
        var bundle = own(request.bundleId());
        boolean used = scope.here()
                .desktops()
                .allLatest()
                .anyMatch(desktop -> bundle.bundleId().equals(desktop.details().bundleId()));
        if (used) {
            throw WorkSpacesErrors.associated(
                    "One or more WorkSpaces are associated with the bundle %s.", bundle.bundleId());
        }
        scope.here().bundles().delete(bundle.bundleId());
        scope.here().tags().delete(bundle.bundleId());
        scope.here()
                .expectations()
                .bundleNamesFreeAt()
                .put(key(bundle.name()), scope.surroundings().now().plus(NAME_KEPT));
        return DeleteWorkspaceBundleResponse.builder().build();
    }

    private void checkName(String name) {
        boolean used = ownBundles().anyMatch(bundle -> name.equals(bundle.name()));
        Instant free = scope.here().expectations().bundleNamesFreeAt().getOrDefault(key(name), Instant.MIN);
        if (used || scope.surroundings().now().isBefore(free)) {
            throw WorkSpacesErrors.exists("A bundle with the name %s exists.", name);
        }
    }

    private void checkQuota() {
        int most = scope.settings().quotas().bundles();
        if (ownBundles().count() >= most) {
            throw WorkSpacesErrors.limit("The quota of %d bundles is reached.", most);
        }
    }

    private WorkspaceBundle own(@Nullable String bundleId) {
        if (bundleId == null) {
            throw WorkSpacesErrors.invalid("The request needs a BundleId.");
        }
        return ownBundles()
                .filter(bundle -> bundleId.equals(bundle.bundleId()))
                .findFirst()
                .orElseThrow(() ->
                        WorkSpacesErrors.notFound("The bundle %s cannot be found.".formatted(bundleId), bundleId));
    }

    private Stream<WorkspaceBundle> ownBundles() {
        return scope.here()
                .bundles()
                .allLatest()
                .filter(bundle -> bundle.owner().equals(scope.account()));
    }

    private String key(String name) {
        return Expectations.key(scope.account(), name);
    }
}
