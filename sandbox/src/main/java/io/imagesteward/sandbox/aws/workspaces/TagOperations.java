package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.CreateTagsRequest;
import software.amazon.awssdk.services.workspaces.model.CreateTagsResponse;
import software.amazon.awssdk.services.workspaces.model.DeleteTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteTagsResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeTagsResponse;

/** The part of WorkSpaces that tags. */
public abstract sealed class TagOperations extends BundleOperations permits MakingOperations {

    TagOperations(DesktopScope scope) {
        super(scope);
    }

    @Override
    public CreateTagsResponse createTags(CreateTagsRequest request) {
        return run(request, new DesktopTagging(scope)::create);
    }

    @Override
    public DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        return run(request, new DesktopTagging(scope)::delete);
    }

    @Override
    public DescribeTagsResponse describeTags(DescribeTagsRequest request) {
        return run(request, new DesktopTagging(scope)::describe);
    }
}
