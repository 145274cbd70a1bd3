package io.imagesteward.sandbox.aws.workspaces;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.workspaces.model.CreateTagsRequest;
import software.amazon.awssdk.services.workspaces.model.CreateTagsResponse;
import software.amazon.awssdk.services.workspaces.model.DeleteTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteTagsResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeTagsResponse;
import software.amazon.awssdk.services.workspaces.model.Tag;

/**
 * CreateTags, DeleteTags and DescribeTags, one resource a call and no pages. Only the owner of a resource tags it or sees its
 * tags.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CreateTags.html">CreateTags</a>
 */
record DesktopTagging(DesktopScope scope) {

    CreateTagsResponse create(CreateTagsRequest request) {
        String id = owned(request.resourceId());
        var tags = new LinkedHashMap<>(scope.here().tags().latest(id));
        tags.putAll(DesktopTagRules.checked(request.tags()));
        replace(id, DesktopTagRules.limited(tags));
        return CreateTagsResponse.builder().build();
    }

    DeleteTagsResponse delete(DeleteTagsRequest request) {
        String id = owned(request.resourceId());
        var tags = new LinkedHashMap<>(scope.here().tags().latest(id));
        request.tagKeys().forEach(tags::remove);
        replace(id, tags);
        return DeleteTagsResponse.builder().build();
    }

    DescribeTagsResponse describe(DescribeTagsRequest request) {
        String id = owned(request.resourceId());
        var tags = new TreeMap<>(scope.here().tags().seen(id))
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
        return DescribeTagsResponse.builder().tagList(tags).build();
    }

    /** Tags that come with a new resource. */
    void tagAtBirth(String id, Map<String, String> tags) {
        replace(id, tags);
    }

    private void replace(String id, Map<String, String> tags) {
        var before = scope.here().tags().latest(id);
        if (!before.equals(tags)) {
            scope.here().tags().write(id, tags);
            new Trail(scope).tagsChanged(id, before, tags);
        }
    }

    private String owned(String id) {
        var here = scope.here();
        boolean mine = here.images()
                        .latest(id)
                        .filter(image -> image.isOwnedBy(scope.account()))
                        .isPresent()
                || here.bundles()
                        .latest(id)
                        .filter(bundle -> bundle.owner().equals(scope.account()))
                        .isPresent()
                || here.desktops()
                        .latest(id)
                        .filter(desktop -> desktop.account().equals(scope.account()))
                        .isPresent();
        if (!mine) {
            throw WorkSpacesErrors.notFound("The resource %s cannot be found.".formatted(id), id);
        }
        return id;
    }
}
