package io.imagesteward.sandbox.aws.ec2;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeImageReferencesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageReferencesResponse;
import software.amazon.awssdk.services.ec2.model.ImageReference;
import software.amazon.awssdk.services.ec2.model.ImageReferenceOptionName;
import software.amazon.awssdk.services.ec2.model.ImageReferenceResourceType;
import software.amazon.awssdk.services.ec2.model.ResourceTypeRequest;

/**
 * The DescribeImageReferences operation: what of the caller's own names an image, whoever owns the image.
 *
 * <p>See "Identify your resources referencing specified AMIs" in the EC2 User Guide: Auto Scaling groups and launch
 * configurations are not looked at. It reads on the caller's behalf and needs the caller's permission for each read.
 */
record ImageReferences(Ec2Scope scope) {

    private static final int MOST_IMAGES = 10;

    DescribeImageReferencesResponse describe(DescribeImageReferencesRequest request) {
        if (request.imageIds().isEmpty() || request.imageIds().size() > MOST_IMAGES) {
            throw Ec2Errors.invalidValue(
                    "Found %d image ids; expected 1 to %d", request.imageIds().size(), MOST_IMAGES);
        }
        request.imageIds().forEach(Ec2Scope::checkedImageId);
        var paging = new Paging(request.maxResults(), request.nextToken()).checked(List.of());
        var images = Set.copyOf(request.imageIds());
        var all = types(request)
                .flatMap(type -> found(type, images))
                .distinct()
                .sorted(Comparator.comparing(ImageReferences::order))
                .toList();
        var page = paging.cut(all, ImageReferences::order);
        return DescribeImageReferencesResponse.builder()
                .imageReferences(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static Stream<ResourceTypeRequest> types(DescribeImageReferencesRequest request) {
        boolean all = Boolean.TRUE.equals(request.includeAllResourceTypes());
        if (all == !request.resourceTypes().isEmpty()) {
            throw Ec2Errors.combination("Give either IncludeAllResourceTypes or ResourceTypes");
        }
        return all
                ? Arrays.stream(ImageReferenceResourceType.values())
                        .filter(type -> type != ImageReferenceResourceType.UNKNOWN_TO_SDK_VERSION)
                        .map(type ->
                                ResourceTypeRequest.builder().resourceType(type).build())
                : request.resourceTypes().stream();
    }

    private Stream<ImageReference> found(ResourceTypeRequest type, Set<String> images) {
        var found = new ReferenceSearch(scope, images);
        return switch (type.resourceType()) {
            case EC2_INSTANCE -> found.instances(options(type, ImageReferenceOptionName.STATE_NAME));
            case EC2_LAUNCH_TEMPLATE -> found.templates(options(type, ImageReferenceOptionName.VERSION_DEPTH));
            case SSM_PARAMETER -> found.parameters();
            case IMAGEBUILDER_IMAGE_RECIPE, IMAGEBUILDER_CONTAINER_RECIPE -> found.recipes(type.resourceType());
            case UNKNOWN_TO_SDK_VERSION ->
                throw Ec2Errors.invalidValue("Resource type %s is invalid", type.resourceTypeAsString());
        };
    }

    private static List<String> options(ResourceTypeRequest type, ImageReferenceOptionName name) {
        return type.resourceTypeOptions().stream()
                .filter(option -> option.optionName() == name)
                .flatMap(option -> option.optionValues().stream())
                .toList();
    }

    private static String order(ImageReference reference) {
        return "%s %s %s".formatted(reference.imageId(), reference.resourceTypeAsString(), reference.arn());
    }
}
