package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.StateReason;

/** What CopyImage, CreateImage and RegisterImage have in common: the name, the tags, and the way to available. */
record NewImages(Ec2Scope scope) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9()\\[\\] ./\\-'@_]{3,128}");

    /**
     * Refuses a name that is badly written or in use.
     *
     * <p>Reads count as well as the latest state: EC2 may hold a name for a while after its image is gone.
     */
    void checkName(@Nullable String name) {
        if (name == null) {
            throw Ec2Errors.missing("Name");
        }
        if (!NAME.matcher(name).matches()) {
            throw Ec2Errors.of(
                    "InvalidAMIName.Malformed",
                    "AMI name '%s' is malformed: 3 to 128 letters, digits and ( ) [ ] space . / - ' @ _",
                    name);
        }
        var images = scope.here().images();
        Stream.concat(images.allLatest(), images.allSeen())
                .filter(image -> image.isRegistered() && image.isOwnedBy(scope.account()))
                .filter(image -> name.equals(image.details().name()))
                .findFirst()
                .ifPresent(image -> {
                    throw Ec2Errors.of(
                            "InvalidAMIName.Duplicate", "AMI name %s is already in use by AMI %s", name, image.id());
                });
    }

    void tag(MachineImage image, Map<ResourceType, Map<String, String>> tags) {
        var tagging = new Tagging(scope);
        tagging.tagAtBirth(image.id(), tags.getOrDefault(ResourceType.IMAGE, Map.of()));
        image.snapshotIds().forEach(id -> tagging.tagAtBirth(id, tags.getOrDefault(ResourceType.SNAPSHOT, Map.of())));
    }

    /** Decides after a while whether a pending image becomes available or, with the reason supplied, failed. */
    void settle(String imageId, Duration time, Supplier<Optional<String>> failure) {
        scope.surroundings()
                .after(
                        time,
                        () -> scope.here()
                                .images()
                                .latest(imageId)
                                .filter(image -> image.state() == ImageState.PENDING)
                                .ifPresent(image -> failure.get()
                                        .ifPresentOrElse(reason -> fail(image, reason), () -> complete(image))));
    }

    void complete(MachineImage image) {
        scope.here().images().write(image.id(), image.with(details -> details.state(ImageState.AVAILABLE)));
        snapshots(image)
                .forEach(snapshot -> write(snapshot.with(details ->
                        details.state(SnapshotState.COMPLETED).progress("100%").completionTime(scope.now()))));
        new Ec2Events(scope).imageBecame(ImageState.AVAILABLE, image.id(), null);
    }

    private void fail(MachineImage image, String reason) {
        var stateReason = StateReason.builder()
                .code("Client.InternalError")
                .message(reason)
                .build();
        scope.here()
                .images()
                .write(
                        image.id(),
                        image.with(details -> details.state(ImageState.FAILED).stateReason(stateReason)));
        snapshots(image)
                .forEach(snapshot -> write(snapshot.with(
                        details -> details.state(SnapshotState.ERROR).stateMessage(reason))));
        new Ec2Events(scope).imageBecame(ImageState.FAILED, image.id(), reason);
    }

    private Stream<DiskSnapshot> snapshots(MachineImage image) {
        return image.snapshotIds()
                .map(id -> scope.here().snapshots().latest(id).orElse(null))
                .filter(Objects::nonNull)
                .filter(snapshot -> snapshot.details().state() == SnapshotState.PENDING);
    }

    private void write(DiskSnapshot snapshot) {
        scope.here().snapshots().write(snapshot.id(), snapshot);
    }
}
