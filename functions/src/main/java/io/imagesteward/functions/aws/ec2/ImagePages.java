package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.functions.aws.client.Failures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;

/**
 * How EC2 lists the images that an account owns in one Region, deprecated and disabled ones included: page by page, and
 * without permissions.
 */
public final class ImagePages {

    private static final int PAGE = 500;
    private static final int SMALL_PAGE = 100;

    private final Ec2Client ec2;
    private final Snapshots snapshots;
    private final AccountId account;
    private final RegionId region;

    ImagePages(Ec2Client ec2, Snapshots snapshots, AccountId account, RegionId region) {
        this.ec2 = ec2;
        this.snapshots = snapshots;
        this.account = account;
        this.region = region;
    }

    /**
     * One page of all images.
     *
     * @param images without permissions
     * @param open those of them that are public
     * @param next what AWS calls the next page; empty after the last
     */
    public record Listing(List<Ami> images, Set<ImageRef> open, Optional<String> next) {}

    Listing small(Optional<String> token) {
        var request = everything()
                .maxResults(SMALL_PAGE)
                .nextToken(token.orElse(null))
                .build();
        var answer = Failures.translating("DescribeImages in " + region, () -> ec2.describeImages(request));
        return new Listing(
                answer.images().stream().map(this::ami).toList(),
                answer.images().stream()
                        .filter(image -> Boolean.TRUE.equals(image.publicLaunchPermissions()))
                        .map(this::ref)
                        .collect(Collectors.toUnmodifiableSet()),
                Translation.text(answer.nextToken()));
    }

    /** All images that pass every filter, to the last page. */
    List<Ami> all(Filter... filters) {
        var request = everything().filters(filters).maxResults(PAGE).build();
        return Failures.translating(
                "DescribeImages in " + region,
                () -> ec2.describeImagesPaginator(request).images().stream()
                        .map(this::ami)
                        .toList());
    }

    private static DescribeImagesRequest.Builder everything() {
        return DescribeImagesRequest.builder()
                .owners("self")
                .includeDeprecated(true)
                .includeDisabled(true);
    }

    private Ami ami(Image image) {
        var volumes = Translation.volumes(image);
        return new Ami(
                ref(image),
                String.valueOf(image.name()),
                AmiState.of(image.stateAsString()),
                image.stateReason() == null
                        ? ""
                        : String.valueOf(image.stateReason().message()),
                Instant.parse(image.creationDate()),
                Translation.tags(image.tags()),
                Translation.text(image.sourceImageId()),
                Set.of(),
                snapshots.unread(volumes),
                Lives.of(image));
    }

    private ImageRef ref(Image image) {
        return new ImageRef(account, region, new AmiId(image.imageId()));
    }
}
