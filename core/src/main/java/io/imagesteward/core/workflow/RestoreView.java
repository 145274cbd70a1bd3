package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RestorePlan.Need;
import java.util.List;

/**
 * What a family needs to be as it was recorded.
 *
 * @param marked everything that still carries the mark of retirement
 * @param problems images that can't come back, and why
 */
public record RestoreView(Status status, List<Need.Back> needs, List<ShareTask.Marked> marked, List<Problem> problems) {

    /** Where the way back stands. */
    public enum Status {
        /** The retirement that made the record still runs, and has not taken everything out of service yet. */
        BEGINNING,
        NEEDED,
        AS_RECORDED,
        /** Nothing of it can be restored. */
        IMPOSSIBLE
    }

    public static RestoreView of(List<Need> plan, List<ShareTask.Marked> marked) {
        var needs = plan.stream()
                .filter(Need.Back.class::isInstance)
                .map(Need.Back.class::cast)
                .toList();
        var lost = plan.stream()
                .filter(Need.Lost.class::isInstance)
                .map(Need.Lost.class::cast)
                .toList();
        var status = !needs.isEmpty()
                ? Status.NEEDED
                : !plan.isEmpty() && lost.size() == plan.size() ? Status.IMPOSSIBLE : Status.AS_RECORDED;
        return new RestoreView(
                status, needs, marked, lost.stream().map(RestoreView::problem).toList());
    }

    /**
     * Not now: giving back while somebody else is still taking would leave a family with nobody's record, marked, and
     * shared with nobody.
     */
    public RestoreView later() {
        return new RestoreView(Status.BEGINNING, needs, marked, problems);
    }

    /** There is nothing to go by. */
    public static RestoreView impossible(ImageRef image, Reason reason) {
        return new RestoreView(Status.IMPOSSIBLE, List.of(), List.of(), List.of(Problem.of(image, "restore", reason)));
    }

    private static Problem problem(Need.Lost lost) {
        return Problem.of(
                lost.image(),
                "restore",
                new Reason(Reason.Code.GONE, "%s cannot be restored, because %s".formatted(lost.image(), lost.why())));
    }
}
