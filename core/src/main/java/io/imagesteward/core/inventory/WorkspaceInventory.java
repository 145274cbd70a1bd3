package io.imagesteward.core.inventory;

import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One family of WorkSpaces images as it was seen.
 *
 * @param source empty when WorkSpaces does not show it
 * @param owned all images of each place where the policy wants a copy: the copy is among them, and they count towards
 *     the place's quota. Only those that bear a copy's name have their tags read
 * @param published what the policy's parameter names
 */
public record WorkspaceInventory(
        Optional<WorkspaceImage> source,
        Map<Place, List<WorkspaceImage>> owned,
        Audience audience,
        Map<Place, Published> published,
        Completeness completeness) {

    public WorkspaceInventory {
        owned = Map.copyOf(owned);
        published = Map.copyOf(published);
    }

    /** Everything seen there; nothing where nobody looked. */
    public List<WorkspaceImage> ownedAt(Place place) {
        return owned.getOrDefault(place, List.of());
    }

    /** What bears this name there, if anything: names are unique in an account and Region. */
    public Optional<WorkspaceImage> named(Place place, String name) {
        return ownedAt(place).stream()
                .filter(image -> image.name().equals(name))
                .findFirst();
    }

    /** All copies of the source. */
    public List<WorkspaceImage> copies() {
        return source.map(image -> bearing(CopyName.of(image.name(), image.ref().id())))
                .orElse(List.of());
    }

    private List<WorkspaceImage> bearing(String name) {
        return owned.keySet().stream()
                .sorted()
                .flatMap(place -> named(place, name).stream())
                .toList();
    }
}
