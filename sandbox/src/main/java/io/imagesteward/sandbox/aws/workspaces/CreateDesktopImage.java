package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.workspaces.DesktopRegion.Desktop;
import software.amazon.awssdk.services.workspaces.model.CreateUpdatedWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CreateUpdatedWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.OperatingSystemType;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/**
 * CreateWorkspaceImage, from a WorkSpace that is suspended meanwhile, and CreateUpdatedWorkspaceImage, from an image that lacks
 * new components of WorkSpaces; the source stays.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CreateWorkspaceImage.html">CreateWorkspaceImage</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/create-custom-bundle.html">Create a custom WorkSpaces
 *     image and bundle</a>
 */
record CreateDesktopImage(DesktopScope scope) {

    CreateWorkspaceImageResponse create(CreateWorkspaceImageRequest request) {
        var desktop = available(request.workspaceId());
        var births = new NewDesktopImages(scope);
        births.check(request.name());
        var tags = DesktopTagRules.checked(request.tags());
        var origin = new Origins(scope).of(desktop.details());
        var image = births.begin(
                WorkspaceImage.builder()
                        .name(request.name())
                        .description(request.description())
                        .operatingSystem(origin.operatingSystem())
                        .requiredTenancy(origin.requiredTenancy()),
                tags);
        suspend(desktop);
        births.settle(image.id(), scope.settings().pace().create(), NewDesktopImages.WELL);
        return response(image.details());
    }

    CreateUpdatedWorkspaceImageResponse update(CreateUpdatedWorkspaceImageRequest request) {
        var source = scope.ownImage(request.sourceImageId());
        if (!source.isAvailable()) {
            throw WorkSpacesErrors.badState("The image %s is not available.", source.id());
        }
        if (source.details().operatingSystem().type() != OperatingSystemType.WINDOWS) {
            throw WorkSpacesErrors.unsupported("The image %s is not one of Windows.", source.id());
        }
        var births = new NewDesktopImages(scope);
        births.check(request.name());
        var tags = DesktopTagRules.checked(request.tags());
        var image = births.begin(
                WorkspaceImage.builder()
                        .name(request.name())
                        .description(request.description())
                        .operatingSystem(source.details().operatingSystem())
                        .requiredTenancy(source.details().requiredTenancy()),
                tags);
        births.settle(image.id(), scope.settings().pace().create(), NewDesktopImages.WELL);
        return CreateUpdatedWorkspaceImageResponse.builder().imageId(image.id()).build();
    }

    private Desktop available(String id) {
        var desktop = scope.here()
                .desktops()
                .latest(id)
                .filter(one -> one.account().equals(scope.account()))
                .orElseThrow(() -> WorkSpacesErrors.notFound(
                        "The specified WorkSpace cannot be found. Confirm that the workspace exists in your AWS "
                                + "account, and try again.",
                        id));
        var details = desktop.details();
        if (details.state() != WorkspaceState.AVAILABLE
                || !details.modificationStates().isEmpty()) {
            throw WorkSpacesErrors.badState("The WorkSpace %s is %s.", id, details.stateAsString());
        }
        boolean encrypted = Boolean.TRUE.equals(details.rootVolumeEncryptionEnabled())
                || Boolean.TRUE.equals(details.userVolumeEncryptionEnabled());
        if (encrypted) {
            throw WorkSpacesErrors.unsupported("The WorkSpace %s is encrypted; no image can be made of it.", id);
        }
        return desktop;
    }

    private void suspend(Desktop desktop) {
        write(desktop, WorkspaceState.SUSPENDED);
        scope.surroundings().after(scope.settings().pace().create(), () -> write(desktop, WorkspaceState.AVAILABLE));
    }

    private void write(Desktop desktop, WorkspaceState state) {
        Workspace changed = desktop.details().copy(details -> details.state(state));
        scope.here().desktops().write(changed.workspaceId(), new Desktop(desktop.account(), changed));
    }

    private static CreateWorkspaceImageResponse response(WorkspaceImage image) {
        return CreateWorkspaceImageResponse.builder()
                .imageId(image.imageId())
                .name(image.name())
                .description(image.description())
                .operatingSystem(image.operatingSystem())
                .state(image.state())
                .requiredTenancy(image.requiredTenancy())
                .created(image.created())
                .ownerAccountId(image.ownerAccountId())
                .build();
    }
}
