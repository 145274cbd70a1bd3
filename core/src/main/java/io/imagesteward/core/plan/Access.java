package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who besides its owner can still get at an image or at the data behind it. */
final class Access {

    private Access() {}

    /** Empty only when nobody can. */
    static List<Reason> of(Ami image) {
        var snapshots = image.snapshots().stream()
                .filter(snapshot -> !snapshot.volumePermissions().isEmpty())
                .map(snapshot -> shared(snapshot.ref(), snapshot.volumePermissions()));
        var launch = Optional.of(image.launchPermissions())
                .filter(principals -> !principals.isEmpty())
                .map(principals -> shared(image.ref(), principals));
        return Stream.concat(launch.stream(), snapshots).toList();
    }

    private static Reason shared(Object what, Set<?> principals) {
        return new Reason(Reason.Code.SHARED, "%s is shared with %s".formatted(what, principals));
    }
}
