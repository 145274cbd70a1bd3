package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.aws.ec2.Filters.text;
import static java.util.Map.entry;

import java.util.Map;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceImageMetadataRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceImageMetadataResponse;
import software.amazon.awssdk.services.ec2.model.ImageMetadata;

/**
 * The DescribeInstanceImageMetadata operation: what instances were launched from, though the image may be deregistered or
 * no longer shared; see the EC2 API Reference.
 */
record InstanceImageMetadata(Ec2Scope scope) {

    private static final Filters<software.amazon.awssdk.services.ec2.model.InstanceImageMetadata> FILTERS =
            new Filters<>(
                    Map.ofEntries(
                            entry("instance-id", instance -> text(instance.instanceId())),
                            entry(
                                    "instance-state-name",
                                    instance -> text(instance.state().nameAsString())),
                            entry("instance-type", instance -> text(instance.instanceTypeAsString())),
                            entry("owner-id", instance -> text(instance.ownerId())),
                            entry(
                                    "image-allowed",
                                    instance -> text(instance.imageMetadata().imageAllowed()))),
                    software.amazon.awssdk.services.ec2.model.InstanceImageMetadata::tags);

    DescribeInstanceImageMetadataResponse describe(DescribeInstanceImageMetadataRequest request) {
        var all = new Instances(scope).named(request.instanceIds());
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(1)
                .cut(all, Instance::id);
        return DescribeInstanceImageMetadataResponse.builder()
                .instanceImageMetadata(page.items().stream()
                        .map(this::view)
                        .filter(FILTERS.of(request.filters()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private software.amazon.awssdk.services.ec2.model.InstanceImageMetadata view(Instance instance) {
        var details = instance.details();
        return software.amazon.awssdk.services.ec2.model.InstanceImageMetadata.builder()
                .instanceId(instance.id())
                .instanceType(details.instanceType())
                .launchTime(details.launchTime())
                .state(details.state())
                .ownerId(instance.account())
                .tags(scope.here().tags().seen(scope.account(), instance.id()))
                .imageMetadata(image(instance.imageId()))
                .build();
    }

    private ImageMetadata image(String id) {
        return scope.here()
                .images()
                .latest(id)
                .map(image -> {
                    var details = image.details();
                    return ImageMetadata.builder()
                            .imageId(id)
                            .name(details.name())
                            .ownerId(details.ownerId())
                            .state(details.state())
                            .imageOwnerAlias(details.imageOwnerAlias())
                            .creationDate(details.creationDate())
                            .deprecationTime(details.deprecationTime())
                            .imageAllowed(new AllowedImages(scope).allows(image))
                            .isPublic(image.isPublic())
                            .build();
                })
                .orElseGet(() -> ImageMetadata.builder().imageId(id).build());
    }
}
