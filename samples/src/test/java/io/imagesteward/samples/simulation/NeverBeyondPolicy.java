package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/** Nobody gains access, no Region a copy and no parameter a value that the image's own policy does not give. */
final class NeverBeyondPolicy implements Invariant {

    @Override
    public String name() {
        return "neverBeyondPolicy";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        boolean allowed =
                switch (call.request()) {
                    case ModifyImageAttributeRequest change ->
                        gives(
                                scene,
                                scene.truth().image(call.region(), change.imageId()),
                                Declared::principals,
                                change.launchPermission().add().stream()
                                        .map(Truth::text)
                                        .toList());
                    case ModifySnapshotAttributeRequest change ->
                        gives(
                                scene,
                                scene.truth().imageOf(call.region(), change.snapshotId()),
                                Declared::accounts,
                                change.createVolumePermission().add().stream()
                                        .map(p -> p.userId() == null ? p.groupAsString() : p.userId())
                                        .toList());
                    case CopyImageRequest copy ->
                        gives(
                                scene,
                                scene.truth().image(copy.sourceRegion(), copy.sourceImageId()),
                                Declared::copies,
                                List.of(new Where(call.caller().account(), call.region())));
                    case PutParameterRequest put ->
                        gives(
                                scene,
                                scene.truth().image(call.region(), put.value()),
                                policy -> List.of(policy.parameter()),
                                List.of(put.name()));
                    default -> true;
                };
        return allowed ? Optional.empty() : Optional.of(call.request().toString());
    }

    /** What is gone can't be given away. */
    private static <T> boolean gives(
            Scene scene, Optional<Image> image, Function<Declared, Collection<T>> what, List<T> given) {
        return given.isEmpty()
                || image.isEmpty()
                || scene.families()
                        .policyOf(image.get())
                        .filter(Declared::enforced)
                        .filter(policy -> what.apply(policy).containsAll(given))
                        .isPresent();
    }
}
