package io.imagesteward.core.creation;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.policy.Violation;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a request: the step that makes the image, the image that an earlier request has made already, or
 * everything that speaks against it.
 *
 * @param step empty when anything speaks against it
 */
public record CreationPlan(Optional<Step.CreateImage> step, Optional<ImageRef> existing, List<Violation> violations) {
    public CreationPlan {
        violations = List.copyOf(violations);
    }
}
