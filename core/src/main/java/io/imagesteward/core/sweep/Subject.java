package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.SnapshotRef;

/** What a finding is about. */
public sealed interface Subject {

    Place place();

    /** An image, or the source of the copy that is missing. */
    record OfImage(ImageRef image) implements Subject {
        @Override
        public Place place() {
            return image.place();
        }
    }

    record OfSnapshot(SnapshotRef snapshot) implements Subject {
        @Override
        public Place place() {
            return new Place(snapshot.account(), snapshot.region());
        }
    }

    /** A whole account and Region, whose quota runs short. */
    record OfPlace(Place place) implements Subject {}
}
