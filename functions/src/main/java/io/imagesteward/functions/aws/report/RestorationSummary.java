package io.imagesteward.functions.aws.report;

import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.core.workflow.RestorationReport;
import io.imagesteward.events.Failure;
import io.imagesteward.events.ImageRestoreFailed;
import io.imagesteward.events.ImageRestored;
import io.imagesteward.events.Said;

/** One restoration: what is as it was, and what cannot be. */
public final class RestorationSummary extends Ending<RestorationReport> {

    private static final String AGAIN = "Mend the cause, then send the event Image Restore Requested for this image.";
    private static final String ANEW =
            "If it is a copy, distribute the source again, which makes a new one; if it is the source, build it again.";

    public RestorationSummary(RestorationReport report) {
        super(
                "restore",
                report.input().image().id().value(),
                report.execution(),
                report,
                report.failures().stream()
                        .map(problem -> Wording.failure(problem, advice(problem)))
                        .distinct()
                        .toList());
    }

    private static String advice(Problem problem) {
        return problem.error().equals(Reason.Code.GONE.name()) ? ANEW : AGAIN;
    }

    @Override
    public String subject() {
        return "%s %s"
                .formatted(
                        failed() ? "Not restored in full:" : "Restored:",
                        report.input().image().id().value());
    }

    @Override
    public String text() {
        var input = report.input();
        if (!failed()) {
            return "%s and its copies are as they were recorded; %s needed something for it.%nIt was wanted because: %s"
                    .formatted(input.image(), Wording.count(report.restored().size(), "image", "images"), input.why());
        }
        var advice = failures.stream().map(Failure::advice).toList();
        return "%s and its copies could not all be restored; %s.%nIt was wanted because: %s%n%n%s%n%s"
                .formatted(
                        input.image(),
                        Wording.count(report.restored().size(), "image was", "images were"),
                        input.why(),
                        Wording.places(failures),
                        String.join("\n", advice.stream().distinct().toList()));
    }

    @Override
    public Said event() {
        var image = Wording.address(report.input().image());
        var restored = Wording.addresses(report.restored());
        var why = report.input().why();
        return failed()
                ? new ImageRestoreFailed(image, report.execution(), why, restored, failures)
                : new ImageRestored(image, report.execution(), why, restored);
    }
}
