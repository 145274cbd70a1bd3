package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Image;

/** Nobody gains what is neither in the record nor declared, and the public gains nothing at all. */
final class NeverBeyondRecord implements Invariant {

    @Override
    public String name() {
        return "neverBeyondPolicy";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return Giving.of(call, scene.truth()).flatMap(giving -> beyond(scene, giving));
    }

    private static Optional<String> beyond(Scene scene, Giving giving) {
        var image = giving.image();
        var record =
                scene.truth().record(scene.company(), Truth.sourceOf(image)).orElse("");
        Collection<String> declared = declared(scene, image);
        return giving.who().stream()
                .filter(who -> who.equals("all") || (!record.contains(who) && !declared.contains(who)))
                .findFirst()
                .map(who -> "%s would get %s".formatted(who, image.imageId()));
    }

    /** What was just taken from its policy may still get what that policy gives, by whoever looked before. */
    private static Collection<String> declared(Scene scene, Image image) {
        var policy = scene.families().policyOf(image);
        return policy.or(() -> scene.sightings().wasDisturbed(scene.now(), image.imageId())
                        ? scene.families().policyBefore(Truth.sourceOf(image))
                        : policy)
                .map(Declared::principals)
                .orElse(Set.of());
    }
}
