package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.plan.RetirementGate;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.sweep.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a workflow can ask the Observe function. None of it changes anything but the notes that a sweep makes. */
public sealed interface ObserveTask {

    /**
     * Where a whole family stands, and what it needs.
     *
     * @param recipients whether they are asked too, once nothing is left to share
     */
    record Family(ImageRef image, String policy, boolean recipients) implements ObserveTask {}

    /** How one copy is getting on. */
    record Copy(ImageRef image, String policy) implements ObserveTask {}

    /** Whether a parameter names the image it was moved to. */
    record Parameter(Step.PublishParameter step) implements ObserveTask {}

    /** Which images of a policy are due to be deprecated or retired. */
    record DueImages(String policy) implements ObserveTask {}

    /**
     * Whether a family may be retired, as far as its age, its tags and our other images tell.
     *
     * @param execution who asks, so that a retirement is not kept waiting by itself
     */
    record Retirement(ImageRef image, String policy, String execution) implements ObserveTask {}

    /**
     * Who uses these images.
     *
     * @param images the source first
     * @param policy which says who has it, and where others may have copies of it
     * @param reportsSince only usage reports made since then count; empty when none were asked for
     */
    record Use(List<ImageRef> images, String policy, Optional<Instant> reportsSince) implements ObserveTask {}

    /**
     * Whether a retirement that has begun may go on.
     *
     * @param execution who asks, because the family may have been restored and retired anew meanwhile
     */
    record Gate(ImageRef image, String execution, RetirementGate.Phase phase) implements ObserveTask {}

    /** Whether everything that was deleted has gone. */
    record Remains(ImageRef image) implements ObserveTask {}

    /** What a family needs to be as it was recorded. */
    record Restoration(ImageRef image) implements ObserveTask {}

    /** Whether an image can be made as somebody asks; answered with {@link CreationView}. */
    record Creation(CreateInput input) implements ObserveTask {}

    /** What has become of an image that is being made; answered with {@link CreatedView}. */
    record Created(ImageRef image, Step.CreateImage step) implements ObserveTask {}

    /** Which accounts and Regions a sweep looks at; writes the list down. */
    record Scopes(String execution, SweepInput input) implements ObserveTask {}

    /** What there is in some of them; writes it down and tells what is left to read. */
    record Audit(String execution, List<Cursor> cursors) implements ObserveTask {}

    /** What of all that is not as declared, and what is to be done about it; writes both down. */
    record Judge(String execution) implements ObserveTask {}
}
