package io.imagesteward.core.inventory;

import java.util.List;

/** The port through which recipients are asked what they see. It changes nothing, and no recipient fails it. */
public interface RecipientInventory {

    /** What each says, in the order of their accounts. */
    List<Reception> ask(Recipients recipients);
}
