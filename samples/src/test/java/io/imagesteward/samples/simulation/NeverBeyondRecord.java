package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Nobody gains what is neither in the record nor declared, and the public gains nothing at all. */
final class NeverBeyondRecord implements Invariant {

    @Override
    public String name() {
        return "neverBeyondPolicy";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return new AmiHoldings(scene)
                .effect(call)
                .flatMap(effect -> effect instanceof Effect.Gives giving ? beyond(scene, giving) : Optional.empty());
    }

    private static Optional<String> beyond(Scene scene, Effect.Gives giving) {
        var image = giving.member();
        var record = scene.truth().record(scene.company(), image.source()).orElse("");
        Collection<String> declared = declared(scene, image);
        return giving.who().stream()
                .filter(who -> who.equals("all") || (!record.contains(who) && !declared.contains(who)))
                .findFirst()
                .map(who -> "%s would get %s".formatted(who, image.id()));
    }

    /** What was just taken from its policy may still get what that policy gives, by whoever looked before. */
    private static Collection<String> declared(Scene scene, Member image) {
        var policy = new AmiHoldings(scene).policyOf(image);
        return policy.or(() -> scene.sightings().wasDisturbed(scene.now(), image.id())
                        ? scene.families().policyBefore(image.source())
                        : policy)
                .map(Declared::principals)
                .orElse(Set.of());
    }
}
