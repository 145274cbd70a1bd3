package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageRequest;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeRequest;

/** Nothing is taken from images that another service keeps; and nothing is destroyed without our mark, or held, or protected. */
final class OnlyOurs implements Invariant {

    private static final Duration BETWEEN_LOOK_AND_DELETION = Duration.ofHours(2);

    @Override
    public String name() {
        return "onlyOurs";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return switch (call.request()) {
            case ResetImageAttributeRequest take -> foreign(call, scene, take.imageId());
            case DisableImageRequest take -> foreign(call, scene, take.imageId());
            case DeregisterImageRequest end ->
                foreign(call, scene, end.imageId()).or(() -> untouchable(call, scene, end.imageId()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> foreign(Call call, Scene scene, String id) {
        return scene.truth()
                .image(call.region(), id)
                .filter(image -> !image.ownerId().equals(Company.HUB)
                        || !image.productCodes().isEmpty()
                        || hasTag(image, "Ec2ImageBuilderArn")
                        || hasTag(image, "aws:backup:source-resource"))
                .map(image -> "%s is another's: %s".formatted(call.operation(), image));
    }

    private static Optional<String> untouchable(Call call, Scene scene, String id) {
        return scene.truth()
                .image(call.region(), id)
                .filter(image -> !scene.sightings().wasJustDisturbed(scene.now(), id))
                .filter(image -> !Truth.isMarked(image) || Truth.isHeld(image) || isProtected(image))
                .map(image -> "it is not marked, or held, or protected: " + image)
                .or(() -> scene.truth()
                        .image(Company.HOME, id)
                        .filter(source -> isUnwanted(source, scene))
                        .map(source -> "no policy wants it gone: " + source));
    }

    /** The workflow asks before it asks who uses the image, which takes a while. */
    private static boolean isUnwanted(Image source, Scene scene) {
        return scene.families().policyOf(source).filter(Declared::enforced).isEmpty()
                && !scene.sightings().wasDisturbedSince(scene.now().minus(BETWEEN_LOOK_AND_DELETION), source.imageId());
    }

    private static boolean isProtected(Image image) {
        var word = image.deregistrationProtection();
        return word != null && !word.equals("disabled");
    }

    private static boolean hasTag(Image image, String key) {
        return image.tags().stream().anyMatch(tag -> tag.key().equals(key));
    }
}
