package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/** A parameter moves only to a WorkSpaces image, or to an AMI of a spoke, that is, or was when a function looked, as declared. */
final class DesktopPointer implements Invariant {

    private final Desks desks;

    DesktopPointer(Desks desks) {
        this.desks = desks;
    }

    @Override
    public String name() {
        return "pointerAfterProof";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        var where = new Where(call.caller().account(), call.region());
        if (!(call.request() instanceof PutParameterRequest put)) {
            return Optional.empty();
        }
        if (!Desks.isDesktop(put.value())) {
            return brokenByPulled(where, put.value(), scene);
        }
        var truth = new DesktopTruth(scene.truth());
        boolean proven = truth.image(where, put.value())
                .filter(DesktopTruth::isAvailable)
                .filter(image -> !where.account().equals(Company.HUB)
                        || desks.ruleOf(image, truth.tags(where, image.imageId()))
                                .filter(rule -> truth.sharedWith(where.region(), image.imageId())
                                        .equals(rule.accounts(truth.organization())))
                                .isPresent())
                .isPresent();
        return proven
                        || scene.sightings().wasProven(scene.now(), put.value())
                        || scene.sightings().wasDisturbed(scene.now(), put.value())
                ? Optional.empty()
                : Optional.of("%s of %s".formatted(put.value(), where));
    }

    /** AMIs of the hub have an invariant of their own; a spoke's is proven when it is available. */
    private static Optional<String> brokenByPulled(Where where, String id, Scene scene) {
        return where.account().equals(Company.HUB)
                        || scene.truth()
                                .owned(where, "image-id", id)
                                .filter(Truth::isAvailable)
                                .findFirst()
                                .isPresent()
                ? Optional.empty()
                : Optional.of("%s of %s".formatted(id, where));
    }
}
