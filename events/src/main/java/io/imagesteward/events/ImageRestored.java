package io.imagesteward.events;

import java.util.List;

/**
 * A family of images is as its record says again: enabled, shared as before, unmarked.
 *
 * @param why the reason it was wanted for, or what stopped its retirement
 * @param restored the images that needed something and are as recorded again
 */
public record ImageRestored(ImageAddress image, String execution, String why, List<ImageAddress> restored)
        implements Said {

    public ImageRestored {
        restored = List.copyOf(restored);
    }
}
