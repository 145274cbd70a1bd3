package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import java.util.Optional;
import java.util.Set;

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

    /**
     * The same image of ours with the keys it is under, and what they let those do who are to have it and lack it. A
     * fresh copy is asked about in this way before it is shared for the first time.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when its Region cannot be read
     */
    Ami withKeys(Ami image, Set<Principal> targets);
}
