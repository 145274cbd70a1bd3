package io.imagesteward.events;

import java.util.List;

/**
 * An image was made as somebody asked, and is available.
 *
 * @param why the reason it was wanted for
 * @param distributions the execution it was handed over to; none when no policy selects it
 */
public record ImageCreated(String name, ImageAddress image, String execution, String why, List<String> distributions)
        implements Said {

    public ImageCreated {
        distributions = List.copyOf(distributions);
    }
}
