package io.imagesteward.core.step;

import io.imagesteward.core.image.Place;
import java.util.Map;
import java.util.Optional;

/**
 * An image that is to come into being. None of the calls that make one knows a client token, so the name, which is free
 * only once, and the tags make a repetition find what it has made already.
 *
 * @param tags all that the image, and its snapshots, are born with
 */
public record NewImage(Place place, String name, Optional<String> description, Map<String, String> tags) {
    public NewImage {
        tags = Map.copyOf(tags);
    }

    /** Whether an image of the same name is this one: it was born with these tags. */
    public boolean bornWith(Map<String, String> found) {
        return found.entrySet().containsAll(tags.entrySet());
    }
}
