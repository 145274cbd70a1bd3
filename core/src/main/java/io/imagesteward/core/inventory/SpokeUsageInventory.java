package io.imagesteward.core.inventory;

import java.util.List;

/** The port through which accounts are asked, as themselves, whether they use images. It changes nothing, and no account fails it. */
public interface SpokeUsageInventory {

    /**
     * What each says, in the order of their accounts.
     *
     * @param questions the most to ask, one for each account and Region; an account that lets nobody in costs none
     */
    List<Testimony> ask(Recipients accounts, int questions);
}
