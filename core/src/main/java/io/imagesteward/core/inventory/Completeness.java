package io.imagesteward.core.inventory;

import io.imagesteward.core.image.Place;
import java.util.List;
import java.util.Optional;

/** How much of what was asked for has been seen. A decision about a place that was not read would be a guess. */
public record Completeness(List<Gap> gaps) {

    public Completeness {
        gaps = List.copyOf(gaps);
    }

    public static Completeness full() {
        return new Completeness(List.of());
    }

    public boolean isFull() {
        return gaps.isEmpty();
    }

    public Optional<Gap> gapAt(Place place) {
        return gaps.stream().filter(gap -> gap.place().equals(place)).findFirst();
    }
}
