package io.imagesteward.core.inventory;

import java.util.List;

/** The port through which recipients are asked what they see. It changes nothing, and no recipient fails it. */
public interface RecipientInventory {

    /** The most accounts that one look asks: each costs a role and a call for each Region, and a function has minutes. */
    int MOST = 100;

    /** What each says, in the order of their accounts, up to the most that are asked. */
    List<Reception> ask(Recipients recipients);
}
