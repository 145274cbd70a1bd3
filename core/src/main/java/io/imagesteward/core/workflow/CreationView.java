package io.imagesteward.core.workflow;

import io.imagesteward.core.creation.CreationPlan;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.Violation;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Optional;

/**
 * Whether an image can be made as somebody asks.
 *
 * @param step what makes it, and how it is recognised
 * @param image what an earlier request has made already
 */
public record CreationView(
        Status status, Optional<Step.CreateImage> step, Optional<ImageRef> image, List<Problem> problems) {
    /** The error of everything that whoever asked has to put right. */
    public static final String BAD_REQUEST = "BadRequest";

    /** What to do now. */
    public enum Status {
        CREATE,
        ADOPT,
        REFUSED
    }

    public static CreationView of(Place place, CreationPlan plan) {
        var problems = plan.violations().stream()
                .map(violation -> problem(place, violation))
                .toList();
        var status = !problems.isEmpty() ? Status.REFUSED : plan.existing().isPresent() ? Status.ADOPT : Status.CREATE;
        return new CreationView(status, plan.step(), plan.existing(), problems);
    }

    private static Problem problem(Place place, Violation violation) {
        return new Problem(
                place.account(), place.region(), Optional.empty(), "check request", BAD_REQUEST, violation.sentence());
    }
}
