package io.imagesteward.events;

import java.util.List;

/**
 * Part of a family of images could not be restored; the rest was. The fields are those of {@link ImageRestored}, and
 * the failures.
 */
public record ImageRestoreFailed(
        ImageAddress image, String execution, String why, List<ImageAddress> restored, List<Failure> failures)
        implements Said {

    public ImageRestoreFailed {
        restored = List.copyOf(restored);
        failures = List.copyOf(failures);
    }
}
