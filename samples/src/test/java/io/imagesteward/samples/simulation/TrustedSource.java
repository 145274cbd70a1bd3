package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;

/** Nothing is copied but what the hub owns and has not made itself by copying. */
final class TrustedSource implements Invariant {

    @Override
    public String name() {
        return "trustedSource";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        if (!(call.request() instanceof CopyImageRequest copy)) {
            return Optional.empty();
        }
        var source = scene.truth().image(copy.sourceRegion(), copy.sourceImageId());
        return source.filter(image -> image.sourceImageId() == null).isPresent()
                ? Optional.empty()
                : Optional.of(copy + " of " + source);
    }
}
