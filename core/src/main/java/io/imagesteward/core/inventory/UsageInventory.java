package io.imagesteward.core.inventory;

import java.util.List;

/** The port through which use is looked for. What can't be read becomes {@link Evidence.Missing}, never silence. */
public interface UsageInventory {

    /** One answer for each source and Region of the images. */
    List<Evidence> evidence(UsageQuery query);
}
