package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeResponse;

/** An EC2 of three operations, enough to see lists, filters, pages and errors go over the wire and come back. */
final class ImageShelf implements Ec2Client {

    private final List<Image> images = new ArrayList<>();
    private final Map<String, List<LaunchPermission>> permissions = new HashMap<>();

    ImageShelf(Image... images) {
        this.images.addAll(List.of(images));
    }

    static Image image(String id, String name) {
        return Image.builder().imageId(id).name(name).state("available").build();
    }

    @Override
    public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
        List<Image> found = images.stream()
                .filter(image ->
                        request.imageIds().isEmpty() || request.imageIds().contains(image.imageId()))
                .filter(image -> request.filters().stream().allMatch(filter -> matches(image, filter)))
                .toList();
        int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
        int to = request.maxResults() == null ? found.size() : Math.min(found.size(), from + request.maxResults());
        return DescribeImagesResponse.builder()
                .images(found.subList(from, to))
                .nextToken(to < found.size() ? Integer.toString(to) : null)
                .build();
    }

    @Override
    public ModifyImageAttributeResponse modifyImageAttribute(ModifyImageAttributeRequest request) {
        if (images.stream().noneMatch(image -> image.imageId().equals(request.imageId()))) {
            throw Refusal.of(
                    "ec2",
                    400,
                    "InvalidAMIID.NotFound",
                    "The image id '[%s]' does not exist".formatted(request.imageId()));
        }
        var shared = permissions.computeIfAbsent(request.imageId(), id -> new ArrayList<>());
        shared.addAll(request.launchPermission().add());
        shared.removeAll(request.launchPermission().remove());
        return ModifyImageAttributeResponse.builder().build();
    }

    @Override
    public DescribeImageAttributeResponse describeImageAttribute(DescribeImageAttributeRequest request) {
        return DescribeImageAttributeResponse.builder()
                .imageId(request.imageId())
                .launchPermissions(permissions.getOrDefault(request.imageId(), List.of()))
                .build();
    }

    @Override
    public String serviceName() {
        return "ec2";
    }

    @Override
    public void close() {}

    private static boolean matches(Image image, Filter filter) {
        return switch (filter.name()) {
            case "name" -> filter.values().contains(image.name());
            case "image-id" -> filter.values().contains(image.imageId());
            default -> throw Refusal.of("ec2", 400, "InvalidParameterValue", "No filter " + filter.name());
        };
    }
}
