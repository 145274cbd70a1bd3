package io.imagesteward.core.inventory;

import io.imagesteward.core.image.RegionId;
import java.util.Set;

/** Where to look for images of ours, and which parameters may name one. */
public record StockQuery(Set<RegionId> regions, Set<String> parameters) {

    public StockQuery {
        regions = Set.copyOf(regions);
        parameters = Set.copyOf(parameters);
    }
}
