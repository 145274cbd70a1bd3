package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagePermissionsRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagePermissionsResponse;
import software.amazon.awssdk.services.workspaces.model.ImagePermission;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionRequest;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionResponse;

/**
 * Who may copy an image: one account more or less for each call, in one Region, and only its owner says so. A share that is
 * there already stays as it is; recipients can neither pass it on nor decline it.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_UpdateWorkspaceImagePermission.html">UpdateWorkspaceImagePermission</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImagePermissions.html">DescribeWorkspaceImagePermissions</a>
 */
record CopyPermissions(DesktopScope scope) {

    DescribeWorkspaceImagePermissionsResponse describe(DescribeWorkspaceImagePermissionsRequest request) {
        var image = permitted(request.imageId());
        var seen = scope.here().images().seen(image.id()).orElse(image);
        var permissions = seen.sharedWith().stream()
                .map(account ->
                        ImagePermission.builder().sharedAccountId(account).build())
                .toList();
        var page = DesktopScope.page(
                permissions, ImagePermission::sharedAccountId, request.maxResults(), request.nextToken());
        return DescribeWorkspaceImagePermissionsResponse.builder()
                .imageId(image.id())
                .imagePermissions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    UpdateWorkspaceImagePermissionResponse update(UpdateWorkspaceImagePermissionRequest request) {
        var image = permitted(request.imageId());
        String account = request.sharedAccountId();
        var changed = request.allowCopyImage() ? share(image, account) : unshare(image, account);
        scope.here().images().write(image.id(), changed);
        return UpdateWorkspaceImagePermissionResponse.builder().build();
    }

    private DesktopImage share(DesktopImage image, String account) {
        if (account.equals(scope.account())) {
            throw WorkSpacesErrors.invalid("The image %s cannot be shared with its owner.", image.id());
        }
        if (!image.isAvailable()) {
            throw WorkSpacesErrors.unavailable(image.id());
        }
        if (image.needsOwnLicense()) {
            new LicenseRules(scope).checkShare(image, account);
        }
        return image.sharedAlsoWith(account);
    }

    private DesktopImage unshare(DesktopImage image, String account) {
        boolean refused = scope.settings().unknowns().revoking() == Unknowns.Revoking.REFUSED;
        if (refused && !image.isSharedWith(account)) {
            throw WorkSpacesErrors.invalid("The image %s is not shared with account %s.", image.id(), account);
        }
        return image.unsharedFrom(account);
    }

    /** The image, if the caller may see and change whom it is shared with. */
    private DesktopImage permitted(String imageId) {
        var image = scope.here().images().latest(imageId).orElseThrow(() -> WorkSpacesErrors.noSuchImage(imageId));
        if (image.isOwnedBy(scope.account())) {
            return image;
        }
        boolean denied = scope.settings().unknowns().foreign() == Unknowns.Foreign.DENIED;
        throw denied && image.isSharedWith(scope.account())
                ? WorkSpacesErrors.denied("The image %s belongs to another account.", imageId)
                : WorkSpacesErrors.noSuchImage(imageId);
    }
}
