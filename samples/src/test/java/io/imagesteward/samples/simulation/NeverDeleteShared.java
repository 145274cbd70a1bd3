package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.Image;

/** Nothing is destroyed while anybody may launch the image or read one of its snapshots. */
final class NeverDeleteShared implements Invariant {

    @Override
    public String name() {
        return "neverDeleteShared";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return switch (call.request()) {
            case DeregisterImageRequest end ->
                scene.truth()
                        .image(call.region(), end.imageId())
                        .filter(image -> !scene.sightings().wasJustDisturbed(scene.now(), image.imageId()))
                        .flatMap(image -> shared(image.imageId(), holders(scene.truth(), call.region(), image)));
            case DeleteSnapshotRequest end ->
                shared(end.snapshotId(), scene.truth().snapshotSharedWith(call.region(), end.snapshotId()));
            default -> Optional.empty();
        };
    }

    private static Set<String> holders(Truth truth, String region, Image image) {
        var holders = new TreeSet<>(truth.sharedWith(region, image.imageId()));
        truth.snapshots(image).forEach(snapshot -> holders.addAll(truth.snapshotSharedWith(region, snapshot)));
        return holders;
    }

    private static Optional<String> shared(String what, Set<String> holders) {
        return holders.isEmpty() ? Optional.empty() : Optional.of("%s is shared with %s".formatted(what, holders));
    }
}
