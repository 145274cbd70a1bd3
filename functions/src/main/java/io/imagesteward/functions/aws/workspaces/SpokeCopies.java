package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which copies of an image spokes have. They belong to those who have them and outlive their source, so people are told of
 * them when it is gone.
 */
public final class SpokeCopies {

    private final Desks desks;

    public SpokeCopies(Desks desks) {
        this.desks = desks;
    }

    /** In words, place by place; a place that can't be read is named too, because nobody knows what is there. */
    public List<String> of(ImageRef source, Set<Place> places) {
        return new TreeSet<>(places)
                .stream().flatMap(place -> at(place, source).stream()).toList();
    }

    private List<String> at(Place place, ImageRef source) {
        try {
            return new ImageReader(desks.at(place))
                    .ofFamily(List.of(source)).stream()
                            .map(copy -> "%s in %s is a copy that belongs to account %s, and stays there"
                                    .formatted(copy.ref().id().value(), place.region(), place.account()))
                            .toList();
        } catch (StewardFailure unreadable) {
            return List.of("whether account %s has a copy in %s could not be read (%s)"
                    .formatted(place.account(), place.region(), unreadable.getMessage()));
        }
    }
}
