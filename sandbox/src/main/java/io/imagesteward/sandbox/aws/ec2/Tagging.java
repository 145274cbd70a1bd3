package io.imagesteward.sandbox.aws.ec2;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;

/** CreateTags and DeleteTags: all resources of a request, or none. */
record Tagging(Ec2Scope scope) {

    CreateTagsResponse create(CreateTagsRequest request) {
        if (request.tags().isEmpty()) {
            throw Ec2Errors.missing("Tag");
        }
        var tags = TagRules.checked(request.tags());
        var after = checked(request.resources()).collect(Collectors.toMap(id -> id, id -> {
            var merged = new LinkedHashMap<>(store().latest(scope.account(), id).tags());
            merged.putAll(tags);
            return TagRules.limited(merged);
        }));
        after.forEach(this::replace);
        return CreateTagsResponse.builder().build();
    }

    /**
     * Takes tags away: those named, those of a key with a given value, or without any tag in the request all of them.
     */
    DeleteTagsResponse delete(DeleteTagsRequest request) {
        for (String id : checked(request.resources()).toList()) {
            var left = new LinkedHashMap<>(store().latest(scope.account(), id).tags());
            if (request.tags().isEmpty()) {
                left.clear();
            }
            request.tags().forEach(tag -> {
                if (tag.value() == null || tag.value().equals(left.get(tag.key()))) {
                    left.remove(tag.key());
                }
            });
            replace(id, left);
        }
        return DeleteTagsResponse.builder().build();
    }

    /** Tags that come with a new resource. */
    void tagAtBirth(String resourceId, Map<String, String> tags) {
        replace(resourceId, tags);
    }

    private void replace(String resourceId, Map<String, String> tags) {
        var before = store().latest(scope.account(), resourceId);
        var changed = changedKeys(before.tags(), tags);
        if (!changed.isEmpty()) {
            var after = before.after(tags);
            store().write(after);
            new Ec2Events(scope).tagsChanged(after, changed);
        }
    }

    private Stream<String> checked(List<String> resources) {
        if (resources.isEmpty()) {
            throw Ec2Errors.missing("ResourceId");
        }
        resources.forEach(this::checkTaggable);
        return resources.stream().distinct();
    }

    /** One may tag what one sees: also what others share. */
    private void checkTaggable(String id) {
        switch (ResourceKind.of(id)) {
            case IMAGE -> {
                if (!scope.visibility().sees(scope.image(id))) {
                    throw Ec2Errors.noSuchImage(id);
                }
            }
            case SNAPSHOT -> {
                boolean readable = scope.here()
                        .snapshots()
                        .latest(Ec2Scope.checkedSnapshotId(id))
                        .filter(snapshot -> snapshot.isReadableBy(scope.account()))
                        .isPresent();
                if (!readable) {
                    throw Ec2Errors.noSuchSnapshot(id);
                }
            }
            case INSTANCE -> new Instances(scope).named(List.of(id));
            case VOLUME -> new Instances(scope).ownVolume(id);
            case LAUNCH_TEMPLATE -> new Templates(scope).find(id, null);
            case IMAGE_USAGE_REPORT -> new UsageReports(scope).find(id);
        }
    }

    private TagStore store() {
        return scope.here().tags();
    }

    private static Set<String> changedKeys(Map<String, String> before, Map<String, String> after) {
        var keys = new TreeSet<>(new HashMap<>(before).keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys;
    }
}
