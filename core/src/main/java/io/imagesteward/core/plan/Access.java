package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.WorkspaceImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who besides its owner can still get at an image or at the data behind it. */
final class Access {

    private Access() {}

    /** Empty only when nobody can. */
    static List<Reason> of(Image image) {
        return switch (image) {
            case Ami ami -> of(ami);
            case WorkspaceImage desktop ->
                shared(desktop.ref(), desktop.sharedWith()).stream().toList();
        };
    }

    private static List<Reason> of(Ami image) {
        var snapshots = image.snapshots().stream()
                .flatMap(snapshot -> shared(snapshot.ref(), snapshot.volumePermissions()).stream());
        var launch = shared(image.ref(), image.launchPermissions());
        return Stream.concat(launch.stream(), snapshots).toList();
    }

    private static Optional<Reason> shared(Object what, Set<?> principals) {
        return principals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(Reason.Code.SHARED, "%s is shared with %s".formatted(what, principals)));
    }
}
