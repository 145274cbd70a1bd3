package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import java.util.Optional;

/** The port through which the world is observed. It changes nothing. */
public interface ImageInventory {

    /** A whole family with every permission; places that cannot be read become gaps, not failures. */
    Inventory observe(FamilyQuery query);

    /**
     * One image of ours without its permissions, which is all that waiting for a copy needs.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when its Region cannot be read
     */
    Optional<Ami> find(ImageRef image);
}
