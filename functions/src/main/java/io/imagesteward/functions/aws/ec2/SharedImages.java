package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;

/**
 * AMIs as an account sees them that does not own them. Nobody hears why one is not shown: it may not be shared, or
 * Allowed AMIs hide it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html">Control the discovery and use of
 *     AMIs with Allowed AMIs</a>
 */
public record SharedImages(Ec2Client ec2, Place place) {

    private static final int PAGE = 1_000;

    /**
     * One of them.
     *
     * @param tags those that the account itself has put there
     */
    public record Seen(Map<String, String> tags, String architecture) {}

    /** Those of these images that are available to the account now. */
    public Map<String, Seen> seen(Collection<String> ids) {
        var request = DescribeImagesRequest.builder()
                .filters(Filter.builder().name("image-id").values(ids).build())
                .includeDeprecated(true)
                .maxResults(PAGE)
                .build();
        return Failures.translating(
                "DescribeImages for " + place,
                () -> ec2.describeImagesPaginator(request).images().stream()
                        .filter(image -> AmiState.of(image.stateAsString()) == AmiState.AVAILABLE)
                        .collect(Collectors.toUnmodifiableMap(
                                Image::imageId,
                                image -> new Seen(
                                        Translation.tags(image.tags()),
                                        String.valueOf(image.architectureAsString())))));
    }
}
