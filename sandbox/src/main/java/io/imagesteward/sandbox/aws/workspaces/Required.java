package io.imagesteward.sandbox.aws.workspaces;

import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CreateTagsRequest;
import software.amazon.awssdk.services.workspaces.model.CreateUpdatedWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceBundleRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagePermissionsRequest;
import software.amazon.awssdk.services.workspaces.model.ImportCustomWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionRequest;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/**
 * The members without which a request is refused. The SDK has forgotten them: it generates no trait from "required" for
 * the JSON services.
 */
final class Required {

    private Required() {}

    static Set<String> of(SdkPojo structure) {
        return switch (structure) {
            case CopyWorkspaceImageRequest _ -> Set.of("Name", "SourceImageId", "SourceRegion");
            case CreateTagsRequest _ -> Set.of("ResourceId", "Tags");
            case CreateUpdatedWorkspaceImageRequest _ -> Set.of("Name", "Description", "SourceImageId");
            case CreateWorkspaceBundleRequest _ ->
                Set.of("BundleName", "BundleDescription", "ImageId", "ComputeType", "UserStorage");
            case CreateWorkspaceImageRequest _ -> Set.of("Name", "Description", "WorkspaceId");
            case CreateWorkspacesRequest _ -> Set.of("Workspaces");
            case DeleteTagsRequest _ -> Set.of("ResourceId", "TagKeys");
            case DeleteWorkspaceImageRequest _ -> Set.of("ImageId");
            case DescribeCustomWorkspaceImageImportRequest _ -> Set.of("ImageId");
            case DescribeTagsRequest _ -> Set.of("ResourceId");
            case DescribeWorkspaceImagePermissionsRequest _ -> Set.of("ImageId");
            case ImportCustomWorkspaceImageRequest _ ->
                Set.of(
                        "ImageName",
                        "ImageDescription",
                        "ComputeType",
                        "Protocol",
                        "ImageSource",
                        "InfrastructureConfigurationArn",
                        "Platform",
                        "OsVersion");
            case ImportWorkspaceImageRequest _ ->
                Set.of("Ec2ImageId", "IngestionProcess", "ImageName", "ImageDescription");
            case Tag _ -> Set.of("Key");
            case UpdateWorkspaceImagePermissionRequest _ -> Set.of("ImageId", "AllowCopyImage", "SharedAccountId");
            case WorkspaceRequest _ -> Set.of("DirectoryId", "UserName", "BundleId");
            default -> Set.of();
        };
    }
}
