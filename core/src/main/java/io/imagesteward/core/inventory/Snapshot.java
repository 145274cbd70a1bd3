package io.imagesteward.core.inventory;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import java.util.Set;

/** A snapshot behind an image, and who may make volumes from it. */
public record Snapshot(SnapshotRef ref, Encryption encryption, Set<Principal> volumePermissions) {

    public Snapshot {
        volumePermissions = Set.copyOf(volumePermissions);
    }

    /** The same snapshot with what further calls have told of its key. */
    public Snapshot under(Encryption known) {
        return new Snapshot(ref, known, volumePermissions);
    }
}
