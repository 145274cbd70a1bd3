package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceBundleRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceBundleResponse;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceBundleRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceBundleResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceBundlesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceBundlesResponse;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceBundleRequest;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceBundleResponse;

/** The part of WorkSpaces in which images are used: bundles. */
public abstract sealed class BundleOperations extends DesktopOperations permits TagOperations {

    BundleOperations(DesktopScope scope) {
        super(scope);
    }

    @Override
    public CreateWorkspaceBundleResponse createWorkspaceBundle(CreateWorkspaceBundleRequest request) {
        return run(request, new Bundles(scope)::create);
    }

    @Override
    public DeleteWorkspaceBundleResponse deleteWorkspaceBundle(DeleteWorkspaceBundleRequest request) {
        return run(request, new Bundles(scope)::delete);
    }

    @Override
    public DescribeWorkspaceBundlesResponse describeWorkspaceBundles(DescribeWorkspaceBundlesRequest request) {
        return run(request, new DescribeBundles(scope)::answer);
    }

    @Override
    public UpdateWorkspaceBundleResponse updateWorkspaceBundle(UpdateWorkspaceBundleRequest request) {
        return run(request, new Bundles(scope)::update);
    }
}
