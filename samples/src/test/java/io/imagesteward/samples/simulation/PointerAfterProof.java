package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/** A published parameter moves only to an image that is, or was when a function looked, available and shared as declared. */
final class PointerAfterProof implements Invariant {

    @Override
    public String name() {
        return "pointerAfterProof";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        boolean ofTheHub = call.caller().account().equals(Company.HUB);
        if (!(call.request() instanceof PutParameterRequest put) || Desks.isDesktop(put.value()) || !ofTheHub) {
            return Optional.empty();
        }
        var image = scene.truth().image(call.region(), put.value());
        boolean proven = image.flatMap(i ->
                        scene.families().policyOf(i).filter(p -> scene.truth().asDeclared(p, call.region(), i)))
                .isPresent();
        return proven
                        || scene.sightings().wasProven(scene.now(), put.value())
                        || scene.sightings().wasDisturbed(scene.now(), put.value())
                ? Optional.empty()
                : Optional.of("%s in %s: %s".formatted(put.value(), call.region(), image));
    }
}
