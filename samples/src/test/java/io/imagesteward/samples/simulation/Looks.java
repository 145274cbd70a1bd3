package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;

/** Breaks nothing, and notes what a function sees: what it may do next depends on that, and not on what is true by then. */
final class Looks implements Invariant {

    /** From a look to the last retry of what follows from it. */
    static final Duration ACTED_UPON = Duration.ofHours(2);

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        if (call.request() instanceof DescribeImageAttributeRequest read) {
            look(call.region(), read.imageId(), scene);
        }
        return Optional.empty();
    }

    private static void look(String region, String id, Scene scene) {
        scene.truth()
                .image(region, id)
                .ifPresent(image -> scene.families()
                        .policyOf(image)
                        .ifPresent(policy -> scene.sightings()
                                .looked(scene.now(), id, scene.truth().asDeclared(policy, region, image))));
    }
}
