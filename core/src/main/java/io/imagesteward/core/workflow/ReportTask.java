package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import java.util.List;

/** What a workflow can ask the Report function: to keep records and to tell people. It changes no image. */
public sealed interface ReportTask {

    /** How a distribution ended; answered with {@link Announcement}. */
    record Distribution(DistributionReport report) implements ReportTask {}

    /** What a review found and began; answered with {@link Announcement}. */
    record Review(ReviewReport report) implements ReportTask {}

    /** How a retirement ended; answered with {@link Announcement}. */
    record Retirement(RetirementReport report) implements ReportTask {}

    /** How a restoration ended; answered with {@link Announcement}. */
    record Restoration(RestorationReport report) implements ReportTask {}

    /** How a creation ended; answered with {@link Announcement}. */
    record Creation(CreationReport report) implements ReportTask {}

    /** What a sweep found and did; answered with {@link Announcement}. */
    record Sweep(SweepEnd end) implements ReportTask {}

    /**
     * Writes down how a family is before anything is taken from it; answered with {@link Recorded}. What an earlier
     * retirement recorded and did not finish is taken over unchanged, because by now the family looks different.
     */
    record Keep(RetireInput input, List<ImageRef> members, String execution) implements ReportTask {}

    /**
     * Makes a record the restoration's own, so that the retirement that made it can delete nothing any more on its
     * strength.
     */
    record Claim(ImageRef image, String execution) implements ReportTask {}

    /** Puts a record that has served its purpose aside, so that a later retirement makes its own. */
    record Close(ImageRef image) implements ReportTask {}

    /**
     * Asks a person. The token is kept apart from everything that is told, because whoever has it can answer.
     *
     * @param evidence what the person should know
     */
    record AskApproval(RetireInput input, String execution, List<String> evidence, String taskToken)
            implements ReportTask {}

    /** The record's images with their snapshots, the source first. */
    record Recorded(List<ShareTask.Marked> members) {}
}
