package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.CreateUpdatedWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CreateUpdatedWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportResponse;
import software.amazon.awssdk.services.workspaces.model.ImportCustomWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportCustomWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageResponse;

/** The part of WorkSpaces in which images come from something that is none: desktops and AMIs. */
public abstract sealed class MakingOperations extends TagOperations permits WorkSpacesBackend {

    MakingOperations(DesktopScope scope) {
        super(scope);
    }

    @Override
    public CreateUpdatedWorkspaceImageResponse createUpdatedWorkspaceImage(CreateUpdatedWorkspaceImageRequest request) {
        return run(request, new CreateDesktopImage(scope)::update);
    }

    @Override
    public CreateWorkspaceImageResponse createWorkspaceImage(CreateWorkspaceImageRequest request) {
        return run(request, new CreateDesktopImage(scope)::create);
    }

    @Override
    public DescribeCustomWorkspaceImageImportResponse describeCustomWorkspaceImageImport(
            DescribeCustomWorkspaceImageImportRequest request) {
        return run(request, new ImportCustomDesktopImage(scope)::describe);
    }

    @Override
    public ImportCustomWorkspaceImageResponse importCustomWorkspaceImage(ImportCustomWorkspaceImageRequest request) {
        return run(request, new ImportCustomDesktopImage(scope)::answer);
    }

    @Override
    public ImportWorkspaceImageResponse importWorkspaceImage(ImportWorkspaceImageRequest request) {
        return run(request, new ImportDesktopImage(scope)::answer);
    }
}
