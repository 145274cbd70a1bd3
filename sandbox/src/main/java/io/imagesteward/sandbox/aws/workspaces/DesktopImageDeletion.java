package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageResponse;

/**
 * The DeleteWorkspaceImage operation: not while the image is made, shared, or what a bundle is made of. Copies that others
 * made are images of their own and keep nothing.
 *
 * <p>"Not found" is not among its errors, so an image that is gone already is deleted once more.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DeleteWorkspaceImage.html">DeleteWorkspaceImage</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/delete_bundle.html">Delete a custom WorkSpaces
 *     bundle or image</a>
 */
record DesktopImageDeletion(DesktopScope scope) {

    DeleteWorkspaceImageResponse delete(DeleteWorkspaceImageRequest request) {
        scope.here().images().latest(request.imageId()).ifPresent(image -> {
            checkOwner(image);
            checkState(image);
            checkShares(image);
            checkBundles(image);
            scope.here().images().delete(image.id());
            scope.here().tags().delete(image.id());
        });
        return DeleteWorkspaceImageResponse.builder().build();
    }

    private void checkOwner(DesktopImage image) {
        if (!image.isOwnedBy(scope.account())) {
            throw WorkSpacesErrors.denied("The image %s belongs to another account.", image.id());
        }
    }

    private static void checkState(DesktopImage image) {
        if (image.isPending()) {
            throw WorkSpacesErrors.badState("The image %s is pending and cannot be deleted.", image.id());
        }
    }

    private void checkShares(DesktopImage image) {
        if (image.sharedWith().isEmpty()) {
            return;
        }
        throw switch (scope.settings().unknowns().deleting()) {
            case INVALID_STATE ->
                WorkSpacesErrors.badState("The image %s is shared. Unshare it before you delete it.", image.id());
            case ASSOCIATED ->
                WorkSpacesErrors.associated("The image %s is shared. Unshare it before you delete it.", image.id());
        };
    }

    private void checkBundles(DesktopImage image) {
        boolean used = scope.here()
                .bundles()
                .allLatest()
                .anyMatch(bundle ->
                        bundle.owner().equals(scope.account()) && image.id().equals(bundle.imageId()));
        if (used) {
            throw WorkSpacesErrors.associated("One or more bundles are associated with the Image %s.", image.id());
        }
    }
}
