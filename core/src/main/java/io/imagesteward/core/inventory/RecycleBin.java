package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import java.util.Set;

/**
 * What of a family a Recycle Bin still holds, because a retention rule caught it when it was deleted.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/recycle-bin.html">Recycle Bin</a>
 */
public record RecycleBin(Set<ImageRef> images, Set<SnapshotRef> snapshots) {

    public static final RecycleBin EMPTY = new RecycleBin(Set.of(), Set.of());

    public RecycleBin {
        images = Set.copyOf(images);
        snapshots = Set.copyOf(snapshots);
    }
}
