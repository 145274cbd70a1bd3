package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.aws.ec2.Filters.text;
import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.TagDescription;

/** The DescribeTags operation: the caller's own tags, one line each. */
record DescribeTags(Ec2Scope scope) {

    private static final Filters<TagDescription> FILTERS = new Filters<>(
            Map.ofEntries(
                    entry("key", tag -> text(tag.key())),
                    entry("value", tag -> text(tag.value())),
                    entry("resource-id", tag -> text(tag.resourceId())),
                    entry("resource-type", tag -> text(tag.resourceTypeAsString()))),
            tag -> List.of());

    DescribeTagsResponse answer(DescribeTagsRequest request) {
        var paging = new Paging(request.maxResults(), request.nextToken()).checked(List.of());
        var all = scope.here()
                .tags()
                .allSeen(scope.account())
                .flatMap(set -> TagStore.list(set.tags()).stream()
                        .map(tag -> TagDescription.builder()
                                .resourceId(set.resourceId())
                                .resourceType(ResourceKind.of(set.resourceId()).type())
                                .key(tag.key())
                                .value(tag.value())
                                .build()))
                .sorted(Comparator.comparing(DescribeTags::order))
                .toList();
        var page = paging.cut(all, DescribeTags::order);
        return DescribeTagsResponse.builder()
                .tags(page.items().stream()
                        .filter(FILTERS.of(request.filters()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static String order(TagDescription tag) {
        return tag.resourceId() + " " + tag.key();
    }
}
