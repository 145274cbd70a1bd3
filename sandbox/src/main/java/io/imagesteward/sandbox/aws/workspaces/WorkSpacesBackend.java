package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.DedicatedTenancySupportResultEnum;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeAccountRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeAccountResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagePermissionsRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagePermissionsResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesResponse;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionRequest;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionResponse;

/**
 * WorkSpaces for one account and Region.
 *
 * <p>It only hands each operation to the class that knows its rules; what neither is here nor in the layers below is not in
 * the sandbox.
 */
public final class WorkSpacesBackend extends MakingOperations {

    WorkSpacesBackend(DesktopScope scope) {
        super(scope);
    }

    @Override
    public CopyWorkspaceImageResponse copyWorkspaceImage(CopyWorkspaceImageRequest request) {
        return run(request, new CopyDesktopImage(scope)::answer);
    }

    /** Whether the account may bring its own licenses here: all that is told of it. */
    @Override
    public DescribeAccountResponse describeAccount(DescribeAccountRequest request) {
        return run(
                request,
                asked -> DescribeAccountResponse.builder()
                        .dedicatedTenancySupport(
                                scope.workSpaces().bringsLicenses(scope.place())
                                        ? DedicatedTenancySupportResultEnum.ENABLED
                                        : DedicatedTenancySupportResultEnum.DISABLED)
                        .build());
    }

    @Override
    public DeleteWorkspaceImageResponse deleteWorkspaceImage(DeleteWorkspaceImageRequest request) {
        return run(request, new DesktopImageDeletion(scope)::delete);
    }

    @Override
    public DescribeWorkspaceImagePermissionsResponse describeWorkspaceImagePermissions(
            DescribeWorkspaceImagePermissionsRequest request) {
        return run(request, new CopyPermissions(scope)::describe);
    }

    @Override
    public DescribeWorkspaceImagesResponse describeWorkspaceImages(DescribeWorkspaceImagesRequest request) {
        return run(request, new DescribeDesktopImages(scope)::answer);
    }

    @Override
    public UpdateWorkspaceImagePermissionResponse updateWorkspaceImagePermission(
            UpdateWorkspaceImagePermissionRequest request) {
        return run(request, new CopyPermissions(scope)::update);
    }
}
