package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An EC2 image with everything that sharing, copying and retiring depend on.
 *
 * @param stateReason why the image is in its state, in the words of AWS; empty when AWS gives none
 * @param source the image this one was copied from, where AWS says so
 */
public record Ami(
        ImageRef ref,
        String name,
        AmiState state,
        String stateReason,
        Instant created,
        Map<String, String> tags,
        Optional<String> source,
        Set<Principal> launchPermissions,
        List<Snapshot> snapshots,
        Life life)
        implements Image {

    public Ami {
        tags = Map.copyOf(tags);
        launchPermissions = Set.copyOf(launchPermissions);
        snapshots = List.copyOf(snapshots);
    }

    @Override
    public Standing standing() {
        return switch (state) {
            case PENDING -> Standing.BEING_MADE;
            case AVAILABLE -> Standing.IN_SERVICE;
            case DISABLED -> Standing.OUT_OF_SERVICE;
            case DEREGISTERED -> Standing.GONE;
            case FAILED -> Standing.FAILED;
            case UNUSABLE -> Standing.STRANGE;
        };
    }

    @Override
    public Optional<Instant> made() {
        return Optional.of(created);
    }

    /** The same image with the permissions that further calls have told. */
    public Ami seen(Set<Principal> launch, List<Snapshot> backing) {
        return new Ami(ref, name, state, stateReason, created, tags, source, launch, backing, life);
    }

    /** The same image with a better explanation of its state. */
    public Ami because(String reason) {
        return new Ami(ref, name, state, reason, created, tags, source, launchPermissions, snapshots, life);
    }
}
