package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import java.util.List;

/**
 * What an execution of {@code retire} hands to the Report function.
 *
 * @param members every image of the family
 * @param reasons why it was kept, or what stays of it
 * @param evidence what was known of its use
 */
public record RetirementReport(
        String execution,
        RetireInput input,
        Outcome outcome,
        List<ImageRef> members,
        List<VerdictRow> table,
        List<String> reasons,
        List<String> evidence,
        List<Problem> failures) {

    /** How a retirement can end. */
    public enum Outcome {
        /** Nothing was changed, because a dry run was asked for. */
        DRY_RUN,
        /** Nothing was changed, because something speaks for keeping it. */
        KEPT,
        /** It had begun, and is being undone. */
        PUT_BACK,
        /** It waits disabled for something that a later run will find. */
        PENDING,
        /** Gone, and seen to be gone. */
        RETIRED
    }
}
