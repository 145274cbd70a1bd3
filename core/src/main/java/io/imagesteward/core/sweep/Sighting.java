package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.WorkspaceImage;
import java.util.Map;

/** One thing that the audit of a scope saw, as it is written down for whoever judges it. */
public sealed interface Sighting {

    /** An AMI of the place's own, with its permissions as far as a policy is about it. */
    record OfAmi(Ami ami) implements Sighting {}

    /**
     * An image of WorkSpaces of the place's own.
     *
     * @param read whether it was asked who may copy it; where nobody asked, nothing tells that it is not as declared
     */
    record OfDesktop(WorkspaceImage image, boolean read) implements Sighting {

        /** One of which all is known that matters. */
        public OfDesktop(WorkspaceImage image) {
            this(image, true);
        }
    }

    /** A snapshot that carries our tags; whether an image still uses it, the images of its place tell. */
    record OfSnapshot(SnapshotRef snapshot, Map<String, String> tags) implements Sighting {
        public OfSnapshot {
            tags = Map.copyOf(tags);
        }
    }

    /** What a published parameter names there. */
    record OfPointer(Place place, String parameter, String value) implements Sighting {}

    /**
     * Which key a policy means there: an alias may name another one tomorrow.
     *
     * @param declared as policies name it
     * @param meant its ARN
     */
    record OfKey(Place place, KmsKey declared, String meant) implements Sighting {}

    /** An image that another account shares with this one. */
    record Lent(ImageRef image, String name, Place to) implements Sighting {}
}
