package io.imagesteward.core.inventory;

import io.imagesteward.core.image.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One family as it was seen: a source image, its copies, and what the published parameters hold.
 *
 * @param source empty when AWS does not show the image, which may mean gone, not ours, or not visible yet
 */
public record Inventory(
        Optional<Ami> source, List<Ami> copies, Map<Place, Published> published, Completeness completeness) {

    public Inventory {
        copies = List.copyOf(copies);
        published = Map.copyOf(published);
    }

    public List<Ami> copiesAt(Place place) {
        return copies.stream().filter(copy -> copy.ref().place().equals(place)).toList();
    }
}
