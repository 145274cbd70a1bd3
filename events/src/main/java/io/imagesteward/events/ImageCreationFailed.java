package io.imagesteward.events;

import java.util.List;

/**
 * An image could not be made as somebody asked, or could not be handed over.
 *
 * @param why the reason it was wanted for
 * @param images what was begun, which stays as it is; none when the request was refused
 */
public record ImageCreationFailed(
        String name, List<ImageAddress> images, String execution, String why, List<Failure> failures) implements Said {

    public ImageCreationFailed {
        images = List.copyOf(images);
        failures = List.copyOf(failures);
    }
}
