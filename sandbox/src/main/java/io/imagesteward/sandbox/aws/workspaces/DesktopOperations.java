package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspacesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspacesResponse;

/** The part of WorkSpaces that is about desktops: images are made of them. */
public abstract sealed class DesktopOperations extends WorkSpacesOperations permits BundleOperations {

    DesktopOperations(DesktopScope scope) {
        super(scope);
    }

    @Override
    public CreateWorkspacesResponse createWorkspaces(CreateWorkspacesRequest request) {
        return run(request, new Desktops(scope)::create);
    }

    @Override
    public DescribeWorkspacesResponse describeWorkspaces(DescribeWorkspacesRequest request) {
        return run(request, new Desktops(scope)::describe);
    }
}
