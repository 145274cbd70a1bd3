package io.imagesteward.core.image;

import java.util.Comparator;

/** One account's part of one Region: where images are listed, named, counted and made. */
public record Place(AccountId account, RegionId region) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(
                    (Place place) -> place.account().value())
            .thenComparing(place -> place.region().value());

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s in %s".formatted(account, region);
    }
}
