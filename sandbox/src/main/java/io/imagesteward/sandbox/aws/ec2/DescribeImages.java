package io.imagesteward.sandbox.aws.ec2;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * The DescribeImages operation.
 *
 * <p>An id that names nothing, nothing any more, or nothing the caller may see simply does not show up: the three cannot
 * be told apart.
 */
record DescribeImages(Ec2Scope scope) {

    DescribeImagesResponse answer(DescribeImagesRequest request) {
        request.imageIds().forEach(Ec2Scope::checkedImageId);
        var paging = new Paging(request.maxResults(), request.nextToken()).checked(request.imageIds());
        var filter = ImageFilters.ALL.of(request.filters());
        var page = paging.first(candidates(request, paging.lastKey()), MachineImage::id);
        var images = page.items().stream().map(scope::view).filter(filter).toList();
        return DescribeImagesResponse.builder()
                .images(images)
                .nextToken(page.nextToken())
                .build();
    }

    private Stream<MachineImage> candidates(DescribeImagesRequest request, String lastKey) {
        var audience = new ImageAudience(scope, request.owners(), request.executableUsers());
        // Who owns an image is the quickest question; most of a Region's images belong to somebody else.
        return named(request.imageIds(), lastKey, audience.owner())
                .filter(audience::includes)
                .filter(image -> isListed(image, request))
                .filter(scope.visibility()::sees);
    }

    /** An empty list of ids asks for everything. */
    private Stream<MachineImage> named(List<String> imageIds, String lastKey, Optional<String> owner) {
        if (imageIds.isEmpty()) {
            var images = scope.here().images();
            return owner.map(account -> images.seenAfter(lastKey, account)).orElseGet(() -> images.seenAfter(lastKey));
        }
        Set<String> wanted = new HashSet<>(imageIds);
        return wanted.stream().sorted().flatMap(id -> scope.here().images().seen(id).stream());
    }

    private boolean isListed(MachineImage image, DescribeImagesRequest request) {
        if (image.state() == ImageState.DISABLED && !Boolean.TRUE.equals(request.includeDisabled())) {
            return false;
        }
        return !image.isDeprecatedAt(scope.now())
                || image.isOwnedBy(scope.account())
                || Boolean.TRUE.equals(request.includeDeprecated())
                || request.imageIds().contains(image.id());
    }
}
