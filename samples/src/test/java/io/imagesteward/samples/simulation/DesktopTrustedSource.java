package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageRequest;

/** No WorkSpaces image is copied but what the hub owns and has not made itself by copying. */
final class DesktopTrustedSource implements Invariant {

    @Override
    public String name() {
        return "trustedSource";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        if (!(call.request() instanceof CopyWorkspaceImageRequest copy)) {
            return Optional.empty();
        }
        var truth = new DesktopTruth(scene.truth());
        var owner = new Where(Company.HUB, copy.sourceRegion());
        boolean trusted = truth.image(owner, copy.sourceImageId())
                .filter(image -> !truth.tags(owner, image.imageId()).containsKey(Desks.SOURCE))
                .isPresent();
        boolean justGone = scene.sightings().wasDisturbed(scene.now(), copy.sourceImageId());
        return trusted || justGone ? Optional.empty() : Optional.of(copy.toString());
    }
}
