package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;

/** Nobody gains what is neither in the record nor declared, and the public gains nothing at all. */
final class NeverBeyondRecord implements Invariant {

    @Override
    public String name() {
        return "neverBeyondPolicy";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        var truth = scene.truth();
        return switch (call.request()) {
            case ModifyImageAttributeRequest change ->
                truth.image(call.region(), change.imageId())
                        .flatMap(image -> beyond(
                                scene,
                                image,
                                change.launchPermission().add().stream()
                                        .map(Truth::text)
                                        .toList()));
            case ModifySnapshotAttributeRequest change ->
                truth.memberOf(call.region(), change.snapshotId())
                        .flatMap(image -> beyond(
                                scene,
                                image,
                                change.createVolumePermission().add().stream()
                                        .map(p -> p.userId() == null ? p.groupAsString() : p.userId())
                                        .toList()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> beyond(Scene scene, Image image, List<String> given) {
        var record =
                scene.truth().record(scene.company(), Truth.sourceOf(image)).orElse("");
        Collection<String> declared = declared(scene, image);
        return given.stream()
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
