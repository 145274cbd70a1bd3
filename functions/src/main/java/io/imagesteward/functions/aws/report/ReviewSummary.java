package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.ReviewReport;
import io.imagesteward.core.workflow.VerdictRow.Decided;
import io.imagesteward.events.ImagesReviewed;
import io.imagesteward.events.Said;
import java.time.Instant;
import java.util.ArrayList;

/** One review: every family of a policy with its verdict, and what was begun because of it. */
public final class ReviewSummary extends Ending<ReviewReport> {

    private static final String ADVICE = "Mend the cause; the next review looks at everything again.";

    private final Instant now;

    public ReviewSummary(ReviewReport report, Instant now) {
        super(
                "review",
                report.input().policy(),
                report.execution(),
                report,
                Wording.failures(report.failures(), ADVICE));
        this.now = now;
    }

    @Override
    public String subject() {
        return "%s%s %s: %d retire, %d deprecate, %d keep"
                .formatted(
                        failed() ? "Not reviewed in full:" : "Reviewed:",
                        report.input().dryRun() ? " (dry run)" : "",
                        Wording.printable(report.input().policy()),
                        count(Decided.RETIRE),
                        count(Decided.DEPRECATE),
                        count(Decided.KEEP));
    }

    @Override
    public String text() {
        var parts = new ArrayList<String>();
        parts.add("%s %s"
                .formatted(
                        "%s held against the retirement rule of policy %s."
                                .formatted(
                                        Wording.count(report.table().size(), "family was", "families were"),
                                        report.input().policy()),
                        begun()));
        if (failed()) {
            parts.add(Wording.places(failures) + "\n" + ADVICE);
        }
        if (!report.table().isEmpty()) {
            parts.add(new Table(report.table(), now).text());
        }
        if (!report.started().isEmpty()) {
            parts.add("Under way:\n" + Wording.points(report.started()));
        }
        return String.join("\n\n", parts);
    }

    @Override
    public boolean worthReading() {
        return failed() || report.input().dryRun() || count(Decided.RETIRE) + count(Decided.DEPRECATE) > 0;
    }

    private String begun() {
        if (report.input().dryRun()) {
            return "This was a dry run: nothing was changed or started.";
        }
        return report.started().isEmpty()
                ? "No retirement was started."
                : "%s, each of which ends in a message of its own."
                        .formatted(Wording.count(
                                report.started().size(), "retirement was started", "retirements were started"));
    }

    @Override
    public Said event() {
        return new ImagesReviewed(
                report.input().policy(),
                report.execution(),
                report.input().dryRun(),
                count(Decided.RETIRE),
                count(Decided.DEPRECATE),
                count(Decided.KEEP),
                recordKey(),
                failures);
    }

    private int count(Decided decision) {
        return Math.toIntExact(report.table().stream()
                .filter(row -> row.decision() == decision)
                .count());
    }
}
