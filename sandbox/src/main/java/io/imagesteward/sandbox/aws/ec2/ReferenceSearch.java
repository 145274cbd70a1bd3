package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ImageReference;
import software.amazon.awssdk.services.ec2.model.ImageReferenceResourceType;

/** Where in an account some images are named. */
record ReferenceSearch(Ec2Scope scope, Set<String> images) {

    private static final int USUAL_DEPTH = 10;

    /** Instances in some states; without any in all of them. */
    Stream<ImageReference> instances(List<String> states) {
        require("ec2:DescribeInstances");
        return new Instances(scope)
                .own()
                .filter(instance -> images.contains(instance.imageId()))
                .filter(instance ->
                        states.isEmpty() || states.contains(instance.state().toString()))
                .map(instance -> found(
                        ImageReferenceResourceType.EC2_INSTANCE, instance.imageId(), "instance/" + instance.id()));
    }

    /** Templates that name an image in one of their newest versions, by its id or through a parameter. */
    Stream<ImageReference> templates(List<String> depths) {
        require("ec2:DescribeLaunchTemplates");
        require("ec2:DescribeLaunchTemplateVersions");
        int depth = depths.isEmpty() ? USUAL_DEPTH : Integer.parseInt(depths.getFirst());
        var alias = new ImageAlias(scope);
        return scope.here().ledger().evidence().templatesOf(scope.account()).stream()
                .flatMap(template -> template.newest(depth).stream()
                        .map(version -> version.launchTemplateData().imageId())
                        .flatMap(image -> named(image == null ? null : alias.lookedUp(image)))
                        .map(image -> found(
                                ImageReferenceResourceType.EC2_LAUNCH_TEMPLATE,
                                image,
                                "launch-template/" + template.id())));
    }

    Stream<ImageReference> parameters() {
        require("ssm:DescribeParameters");
        return scope.ec2().parameters().all(scope.place()).entrySet().stream()
                .flatMap(parameter -> parameter(parameter.getKey(), parameter.getValue()));
    }

    private Stream<ImageReference> parameter(String name, String value) {
        var arn = scope.place().arn("ssm", "parameter" + (name.startsWith("/") ? name : "/" + name));
        require("ssm:GetParameters", arn);
        return named(value).map(image -> reference(ImageReferenceResourceType.SSM_PARAMETER, image, arn));
    }

    Stream<ImageReference> recipes(ImageReferenceResourceType type) {
        require("imagebuilder:List"
                + (type == ImageReferenceResourceType.IMAGEBUILDER_IMAGE_RECIPE ? "Image" : "Container") + "Recipes");
        String kind =
                type == ImageReferenceResourceType.IMAGEBUILDER_IMAGE_RECIPE ? "image-recipe/" : "container-recipe/";
        return scope.here().ledger().evidence().recipes().stream()
                .filter(recipe -> recipe.account().equals(scope.account())
                        && recipe.arn().contains(kind)
                        && images.contains(recipe.imageId()))
                .map(recipe -> reference(type, recipe.imageId(), recipe.arn()));
    }

    private Stream<String> named(@Nullable String image) {
        return image != null && images.contains(image) ? Stream.of(image) : Stream.empty();
    }

    private void require(String action) {
        require(action, "*");
    }

    private void require(String action, String resource) {
        if (!scope.surroundings().permissions().allows(action, resource)) {
            throw Ec2Errors.unauthorized(action);
        }
    }

    private ImageReference found(ImageReferenceResourceType type, String image, String resource) {
        return reference(type, image, scope.place().arn("ec2", resource));
    }

    private static ImageReference reference(ImageReferenceResourceType type, String image, String arn) {
        return ImageReference.builder()
                .resourceType(type)
                .imageId(image)
                .arn(arn)
                .build();
    }
}
