package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import java.util.List;

/**
 * What a sweep makes of one part of what it saw.
 *
 * @param distribute sources that a run of {@code distribute} would put right, and may
 * @param retire whether any family is due and may go: {@code review} then begins what may be begun
 * @param leave shares to be given up from inside the spokes
 */
public record Judged(
        List<SweptImage> images,
        List<Finding> findings,
        List<ImageRef> distribute,
        boolean retire,
        List<Sighting.Lent> leave) {

    public Judged {
        images = List.copyOf(images);
        findings = List.copyOf(findings);
        distribute = List.copyOf(distribute);
        leave = List.copyOf(leave);
    }
}
