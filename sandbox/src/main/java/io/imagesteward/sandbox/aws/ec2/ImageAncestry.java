package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.GetImageAncestryRequest;
import software.amazon.awssdk.services.ec2.model.GetImageAncestryResponse;
import software.amazon.awssdk.services.ec2.model.ImageAncestryEntry;

/**
 * The GetImageAncestry operation: the image, what it was made from, and so on up to 50 entries.
 *
 * <p>See "Trace the origin of your AMI" in the EC2 User Guide: an ancestor shows though it is deregistered or another
 * account's, and the list ends at a public image of Amazon or the Marketplace.
 */
record ImageAncestry(Ec2Scope scope) {

    private static final int MOST_ENTRIES = 50;
    private static final Set<String> ORIGINS = Set.of("amazon", "aws-marketplace");

    GetImageAncestryResponse answer(GetImageAncestryRequest request) {
        var image = scope.image(request.imageId());
        if (!scope.visibility().sees(image)) {
            throw Ec2Errors.notYourImage(image.id());
        }
        List<ImageAncestryEntry> entries = new ArrayList<>();
        Set<String> met = new HashSet<>();
        String region = scope.place().region();
        var next = Optional.of(image);
        while (next.isPresent()
                && entries.size() < MOST_ENTRIES
                && met.add(next.get().id())) {
            var details = next.get().details();
            String source = details.sourceImageId();
            String sourceRegion = details.sourceImageRegion() == null ? region : details.sourceImageRegion();
            entries.add(ImageAncestryEntry.builder()
                    .imageId(details.imageId())
                    .creationDate(Instant.parse(details.creationDate()))
                    .imageOwnerAlias(details.imageOwnerAlias())
                    .sourceImageId(source)
                    .sourceImageRegion(source == null ? null : sourceRegion)
                    .build());
            boolean isOrigin = details.imageOwnerAlias() != null && ORIGINS.contains(details.imageOwnerAlias());
            next = source == null || isOrigin
                    ? Optional.empty()
                    : scope.ec2().region(sourceRegion).images().latest(source);
            region = sourceRegion;
        }
        return GetImageAncestryResponse.builder().imageAncestryEntries(entries).build();
    }
}
