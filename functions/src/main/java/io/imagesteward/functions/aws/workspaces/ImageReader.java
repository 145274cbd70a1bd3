package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesRequest;
import software.amazon.awssdk.services.workspaces.model.ImageType;

/**
 * Reads images at one desk. What does not exist is an empty answer there, never an error; and owned and shared images
 * are always asked for by name, because the documentation leaves open what comes without.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html">
 *     DescribeWorkspaceImages</a>
 */
final class ImageReader {

    private static final int PAGE = 25;

    private final Desk desk;

    /**
     * Images as one call lists them.
     *
     * @param next what AWS calls the next page; empty after the last
     */
    record Page(List<WorkspaceImage> images, Optional<String> next) {}

    ImageReader(Desk desk) {
        this.desk = desk;
    }

    /** All that the account owns, without tags and permissions. */
    List<WorkspaceImage> owned() {
        return described(DescribeWorkspaceImagesRequest.builder()
                .imageType(ImageType.OWNED)
                .maxResults(PAGE));
    }

    /** Those of them with these ids. */
    List<WorkspaceImage> owned(Collection<String> ids) {
        return described(DescribeWorkspaceImagesRequest.builder()
                .imageType(ImageType.OWNED)
                .imageIds(ids));
    }

    /** A page of what others share with the account; the first has no token. */
    Page shared(Optional<String> token) {
        return page(DescribeWorkspaceImagesRequest.builder()
                .imageType(ImageType.SHARED)
                .maxResults(PAGE)
                .nextToken(token.orElse(null))
                .build());
    }

    /** Those of these images that the account owns, and whatever there is that bears the name of a copy of one. */
    List<WorkspaceImage> ofFamily(Collection<ImageRef> family) {
        return owned().stream()
                .filter(image -> family.stream()
                        .anyMatch(member -> member.equals(image.ref()) || CopyName.names(image.name(), member.id())))
                .toList();
    }

    /** Those of them with these ids. */
    List<WorkspaceImage> shared(Collection<String> ids) {
        return described(DescribeWorkspaceImagesRequest.builder()
                .imageType(ImageType.SHARED)
                .imageIds(ids));
    }

    /** An image that somebody else shares with the account. */
    Optional<WorkspaceImage> shared(ImageRef image) {
        return shared(List.of(image.id().value())).stream().findFirst();
    }

    Map<String, String> tags(ImageRef image) {
        var id = image.id().value();
        var tags = new HashMap<String, String>();
        desk.call("DescribeTags of " + id, client -> client.describeTags(r -> r.resourceId(id)))
                .tagList()
                .forEach(tag -> tags.put(tag.key(), tag.value() == null ? "" : tag.value()));
        return tags;
    }

    /** Who may copy an image, to the last page: the SDK has no paginator for it. Its owner alone may ask. */
    Set<Principal.Account> permissions(ImageRef image) {
        var accounts = new HashSet<Principal.Account>();
        var id = image.id().value();
        @Nullable String token = null;
        do {
            var from = token;
            var page = desk.call(
                    "DescribeWorkspaceImagePermissions of " + id,
                    client -> client.describeWorkspaceImagePermissions(
                            r -> r.imageId(id).maxResults(PAGE).nextToken(from)));
            page.imagePermissions()
                    .forEach(p -> accounts.add(new Principal.Account(new AccountId(p.sharedAccountId()))));
            token = page.nextToken();
        } while (token != null);
        return accounts;
    }

    private List<WorkspaceImage> described(DescribeWorkspaceImagesRequest.Builder request) {
        var images = new ArrayList<WorkspaceImage>();
        var next = Optional.<String>empty();
        do {
            var page = page(request.nextToken(next.orElse(null)).build());
            images.addAll(page.images());
            next = page.next();
        } while (next.isPresent());
        return images;
    }

    private Page page(DescribeWorkspaceImagesRequest request) {
        var page = desk.call("DescribeWorkspaceImages", client -> client.describeWorkspaceImages(request));
        return new Page(page.images().stream().map(this::translated).toList(), Optional.ofNullable(page.nextToken()));
    }

    private WorkspaceImage translated(software.amazon.awssdk.services.workspaces.model.WorkspaceImage image) {
        return new WorkspaceImage(
                new ImageRef(desk.place().account(), desk.place().region(), new WorkspaceImageId(image.imageId())),
                text(image.name()),
                text(image.description()),
                WorkspaceImageState.of(text(image.stateAsString())),
                trouble(image),
                Optional.ofNullable(image.created()),
                Tenancy.of(text(image.requiredTenancyAsString())),
                Optional.ofNullable(image.ownerAccountId()).map(AccountId::new),
                Map.of(),
                Set.of());
    }

    private static String trouble(software.amazon.awssdk.services.workspaces.model.WorkspaceImage image) {
        var said = Stream.concat(
                Stream.of(sentence(image.errorCode(), image.errorMessage())),
                image.errorDetails().stream()
                        .map(detail -> sentence(detail.errorCodeAsString(), detail.errorMessage())));
        return said.filter(sentence -> !sentence.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private static String sentence(@Nullable String code, @Nullable String message) {
        return Stream.of(text(code), text(message))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    /** Everything but the id may be missing. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
