package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeImageReferencesRequest;
import software.amazon.awssdk.services.ec2.model.ImageReference;
import software.amazon.awssdk.services.ec2.model.ImageReferenceResourceType;
import software.amazon.awssdk.services.ec2.model.ResourceTypeRequest;

/**
 * Parameters and Image Builder recipes of the owner that name an image. Instances and templates are read elsewhere, in
 * more depth than this call goes.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImageReferences.html">
 *     DescribeImageReferences</a>
 */
record References(AwsClients clients) implements Witness {

    /** The call takes this many ids. */
    private static final int IDS = 10;

    private static final List<ResourceTypeRequest> TYPES = Stream.of(
                    ImageReferenceResourceType.SSM_PARAMETER,
                    ImageReferenceResourceType.IMAGEBUILDER_IMAGE_RECIPE,
                    ImageReferenceResourceType.IMAGEBUILDER_CONTAINER_RECIPE)
            .map(type -> ResourceTypeRequest.builder().resourceType(type).build())
            .toList();

    @Override
    public UsageSource source() {
        return UsageSource.REFERENCES;
    }

    @Override
    public Evidence testify(Sought sought) {
        var uses = new ArrayList<Use>();
        sought.ids(IDS)
                .forEach(ids -> describe(sought, ids)
                        .forEach(reference -> sought.named(reference.imageId())
                                .ifPresent(image -> uses.add(sought.use(image, source(), reference.arn())))));
        return sought.told(source(), uses);
    }

    private List<ImageReference> describe(Sought sought, List<String> ids) {
        var request = DescribeImageReferencesRequest.builder()
                .imageIds(ids)
                .resourceTypes(TYPES)
                .build();
        return Failures.translating(
                "DescribeImageReferences in " + sought.region(),
                () -> clients.ec2(sought.region()).describeImageReferencesPaginator(request).imageReferences().stream()
                        .toList());
    }
}
