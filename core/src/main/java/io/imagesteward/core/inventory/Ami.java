package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An EC2 image with everything that sharing and copying depend on.
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
        List<Snapshot> snapshots)
        implements Image {

    public Ami {
        tags = Map.copyOf(tags);
        launchPermissions = Set.copyOf(launchPermissions);
        snapshots = List.copyOf(snapshots);
    }
}
