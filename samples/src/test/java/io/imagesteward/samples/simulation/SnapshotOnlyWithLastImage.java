package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;

/** A snapshot goes only when no image is made of it any longer. */
final class SnapshotOnlyWithLastImage implements Invariant {

    @Override
    public String name() {
        return "snapshotOnlyWithLastImage";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return call.request() instanceof DeleteSnapshotRequest end
                ? scene.truth()
                        .imageOf(call.region(), end.snapshotId())
                        .map(image -> "%s is a disk of %s".formatted(end.snapshotId(), image.imageId()))
                : Optional.empty();
    }
}
