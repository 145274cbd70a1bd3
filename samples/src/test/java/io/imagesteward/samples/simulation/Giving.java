package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;

/** A call that lets somebody use an image or a snapshot of it. */
record Giving(Image image, List<String> who) {

    static Optional<Giving> of(Call call, Truth truth) {
        return switch (call.request()) {
            case ModifyImageAttributeRequest change ->
                truth.image(call.region(), change.imageId())
                        .map(image -> new Giving(
                                image,
                                change.launchPermission().add().stream()
                                        .map(Truth::text)
                                        .toList()));
            case ModifySnapshotAttributeRequest change ->
                truth.memberOf(call.region(), change.snapshotId())
                        .map(image -> new Giving(
                                image,
                                change.createVolumePermission().add().stream()
                                        .map(p -> p.userId() == null ? p.groupAsString() : p.userId())
                                        .toList()));
            default -> Optional.empty();
        };
    }
}
