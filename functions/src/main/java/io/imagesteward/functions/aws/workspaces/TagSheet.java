package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.functions.aws.client.Failures;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/**
 * The tags of all images of an account and Region, a hundred images to a call, where WorkSpaces itself tells those of one.
 * How old they may be is not documented: whoever is going to act on a tag asks WorkSpaces for it.
 *
 * @see <a href="https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html">GetResources</a>
 */
record TagSheet(Map<String, Map<String, String>> byId) {

    private static final String IMAGES = "workspaces:workspaceimage";
    private static final int PAGE = 100;

    static TagSheet of(ResourceGroupsTaggingApiClient client, Place place) {
        return new TagSheet(Failures.translating(
                "GetResources of %s for %s".formatted(IMAGES, place),
                () -> client
                        .getResourcesPaginator(
                                r -> r.resourceTypeFilters(IMAGES).resourcesPerPage(PAGE))
                        .resourceTagMappingList()
                        .stream()
                        .collect(Collectors.toMap(TagSheet::id, TagSheet::tags, (one, same) -> one))));
    }

    /** None of what never had a tag. */
    Map<String, String> tags(ImageRef image) {
        return byId.getOrDefault(image.id().value(), Map.of());
    }

    private static String id(ResourceTagMapping resource) {
        var arn = resource.resourceARN();
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static Map<String, String> tags(ResourceTagMapping resource) {
        var tags = new HashMap<String, String>();
        resource.tags().forEach(tag -> tags.put(tag.key(), tag.value() == null ? "" : tag.value()));
        return tags;
    }
}
