package io.imagesteward.sandbox.aws.tagging;

import io.imagesteward.sandbox.aws.ErrorDetails;
import io.imagesteward.sandbox.aws.Pages;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.workspaces.WorkSpaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.InvalidParameterException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/**
 * GetResources for WorkSpaces images of one account and Region: their tags a hundred at a time, where WorkSpaces itself tells
 * one resource a call.
 *
 * <p>What never had a tag is not found, and the last page has an empty token, not none.
 *
 * @see <a href="https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html">GetResources</a>
 */
public final class TaggingBackend implements ResourceGroupsTaggingApiClient {

    private static final Set<String> KNOWN = Set.of("workspaces", "workspaces:workspaceimage");
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    private final Surroundings surroundings;
    private final WorkSpaces workSpaces;
    private final Place place;

    public TaggingBackend(Surroundings surroundings, WorkSpaces workSpaces, Place place) {
        this.surroundings = surroundings;
        this.workSpaces = workSpaces;
        this.place = place;
    }

    @Override
    public GetResourcesResponse getResources(GetResourcesRequest request) {
        return surroundings.atomically(() -> {
            checkTypes(request);
            var found = workSpaces.taggedImages(place).stream()
                    .filter(image -> !request.hasResourceARNList()
                            || request.resourceARNList().contains(image.arn()))
                    .filter(image -> request.tagFilters().stream().allMatch(filter -> matches(filter, image.tags())))
                    .toList();
            var page = Pages.after(lastKey(request), size(request), found, WorkSpaces.Tagged::arn);
            return GetResourcesResponse.builder()
                    .resourceTagMappingList(
                            page.items().stream().map(TaggingBackend::mapping).toList())
                    .paginationToken(Optional.ofNullable(page.nextToken()).orElse(""))
                    .build();
        });
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }

    /** An empty answer about what the sandbox does not look at would be a lie. */
    private static void checkTypes(GetResourcesRequest request) {
        if (request.hasResourceARNList() && request.hasResourceTypeFilters()) {
            throw invalid("ResourceTypeFilters and ResourceARNList cannot be combined.");
        }
        boolean known = request.hasResourceARNList()
                ? request.resourceARNList().stream().allMatch(arn -> arn.contains(":workspaceimage/"))
                : request.hasResourceTypeFilters() && KNOWN.containsAll(request.resourceTypeFilters());
        if (!known) {
            throw new UnsupportedOperationException(
                    "it finds WorkSpaces images only; ask with ResourceTypeFilters workspaces:workspaceimage");
        }
    }

    private static boolean matches(TagFilter filter, Map<String, String> tags) {
        String value = tags.get(filter.key());
        return value != null && (filter.values().isEmpty() || filter.values().contains(value));
    }

    private static ResourceTagMapping mapping(WorkSpaces.Tagged image) {
        List<Tag> tags = new TreeMap<>(image.tags())
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
        return ResourceTagMapping.builder().resourceARN(image.arn()).tags(tags).build();
    }

    private static int size(GetResourcesRequest request) {
        var size = request.resourcesPerPage();
        if (size != null && (size < 1 || size > LARGEST_PAGE)) {
            throw invalid("ResourcesPerPage is %d; expected 1 to %d".formatted(size, LARGEST_PAGE));
        }
        return size == null ? USUAL_PAGE : size;
    }

    private static String lastKey(GetResourcesRequest request) {
        String token = request.paginationToken();
        return token == null || token.isEmpty()
                ? ""
                : Pages.lastKey(token).orElseThrow(() -> invalid("PaginationToken '%s' is none".formatted(token)));
    }

    private static AwsServiceException invalid(String message) {
        return InvalidParameterException.builder()
                .awsErrorDetails(ErrorDetails.of("Tagging", "InvalidParameterException", message))
                .message(message)
                .statusCode(400)
                .build();
    }
}
