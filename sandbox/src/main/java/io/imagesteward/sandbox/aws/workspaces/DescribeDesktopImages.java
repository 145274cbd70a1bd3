package io.imagesteward.sandbox.aws.workspaces;

import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesResponse;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/**
 * DescribeWorkspaceImages.
 *
 * <p>Ids that name nothing, or nothing the caller sees, are left out without an error. A recipient sees the image as its
 * owner made it, with the owner's account and the date of its creation, not of the share.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html">DescribeWorkspaceImages</a>
 */
record DescribeDesktopImages(DesktopScope scope) {

    DescribeWorkspaceImagesResponse answer(DescribeWorkspaceImagesRequest request) {
        var visible = visible(request);
        var images = scope.here()
                .images()
                .allSeen()
                .filter(visible)
                .filter(image ->
                        request.imageIds().isEmpty() || request.imageIds().contains(image.id()))
                .map(DesktopImage::details)
                .toList();
        return page(images, request);
    }

    private DescribeWorkspaceImagesResponse page(List<WorkspaceImage> images, DescribeWorkspaceImagesRequest request) {
        var page = DesktopScope.page(images, WorkspaceImage::imageId, request.maxResults(), request.nextToken());
        return DescribeWorkspaceImagesResponse.builder()
                .images(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private Predicate<DesktopImage> visible(DescribeWorkspaceImagesRequest request) {
        Predicate<DesktopImage> owned = image -> image.isOwnedBy(scope.account());
        Predicate<DesktopImage> shared = image -> image.isSharedWith(scope.account());
        if (request.imageType() == ImageType.SHARED) {
            return shared;
        }
        boolean both = scope.settings().unknowns().typeless() == Unknowns.Typeless.OWNED_AND_SHARED;
        return request.imageType() == null && both ? owned.or(shared) : owned;
    }
}
