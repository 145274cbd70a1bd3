package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import java.util.Optional;
import java.util.Set;

/** The port through which retirement looks at what there is. It changes nothing; a bad Region is a gap. */
public interface StockInventory {

    /** All images of ours, without their permissions: a call per page, never one per image. */
    Stock list(StockQuery query);

    /**
     * One family with every permission, in whatever state its members are: the source, and every image of ours in these
     * Regions that names it as its origin.
     *
     * @param parameters whose values are read as well
     */
    Stock family(ImageRef source, Set<RegionId> regions, Set<String> parameters);

    /**
     * One image of ours with every permission, in whatever state it is; empty when AWS does not show it.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when that could not be read
     */
    Optional<Image> image(ImageRef image);

    /** Sources whose retirement left marked snapshots behind in these Regions, whether or not their images still exist. */
    Set<ImageRef> leftBehind(Set<RegionId> regions);

    /** What the Recycle Bins of these Regions hold. */
    RecycleBin recycleBin(Set<RegionId> regions);
}
