package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.RetirementReport;
import io.imagesteward.core.workflow.VerdictRow.Decided;
import io.imagesteward.events.ImageRetired;
import io.imagesteward.events.ImageRetirementFailed;
import io.imagesteward.events.ImageRetirementStopped;
import io.imagesteward.events.Said;
import java.util.ArrayList;

/** One retirement: how far it came, why no further, and what was known of its use. */
public final class RetirementSummary extends Ending<RetirementReport> {

    private static final String ADVICE =
            "Mend the cause; the next review takes it up again, and so does the event Image Retirement Requested for this image.";

    private final boolean news;

    /** @param news whether it says anything that people were not told lately */
    public RetirementSummary(RetirementReport report, boolean news) {
        super(
                "retire",
                report.input().image().id().value(),
                report.execution(),
                report,
                Wording.failures(report.failures(), ADVICE));
        this.news = news;
    }

    @Override
    public String subject() {
        return subject(
                failed() ? "Retirement needs attention:" : heading(),
                report.input().policy(),
                report.input().image());
    }

    @Override
    public boolean worthReading() {
        return failed() || news;
    }

    private String heading() {
        return switch (report.outcome()) {
            case DRY_RUN -> "Retirement (dry run):";
            case KEPT -> "Kept:";
            case PUT_BACK -> "Put back:";
            case PENDING -> "Retirement pending:";
            case RETIRED -> "Retired:";
        };
    }

    @Override
    public String text() {
        var parts = new ArrayList<String>();
        parts.add(outcome());
        if (failed()) {
            parts.add("What went wrong:\n%s\n%s".formatted(Wording.places(failures), ADVICE));
        }
        if (!report.reasons().isEmpty()) {
            parts.add((report.outcome() == RetirementReport.Outcome.RETIRED ? "What stays of it:\n" : "Why:\n")
                    + Wording.points(report.reasons()));
        }
        var more = report.evidence().stream()
                .filter(sentence -> !report.reasons().contains(sentence))
                .toList();
        if (!more.isEmpty()) {
            parts.add("What was known of its use:\n" + Wording.points(more));
        }
        return String.join("\n\n", parts);
    }

    private String outcome() {
        var image = report.input().image();
        var copies = Math.max(0, report.members().size() - 1);
        return switch (report.outcome()) {
            case DRY_RUN -> "This was a dry run: nothing was changed. %s %s.".formatted(image, prospect());
            case KEPT -> "%s stays as it is; nothing was changed.".formatted(image);
            case PUT_BACK ->
                "The retirement of %s had begun, and is being undone: a message of its own tells when it is as it was."
                        .formatted(image);
            case PENDING ->
                "%s is %s and marked, and could not be deleted yet; the next review takes it up again."
                        .formatted(image, Fate.outOfUse(image));
            case RETIRED ->
                "%s retired under policy %s: %s looked for afterwards, and %s gone. %s"
                        .formatted(
                                copies == 0
                                        ? image + " was"
                                        : "%s and its %s were"
                                                .formatted(image, Wording.count(copies, "copy", "copies")),
                                report.input().policy(),
                                copies == 0 ? "it was" : "they were",
                                copies == 0 ? "is" : "are",
                                Fate.wayBack(image));
        };
    }

    private String prospect() {
        return report.table().stream().anyMatch(row -> row.decision() == Decided.RETIRE)
                ? "would be retired, if nobody turns out to use it"
                : "would be kept";
    }

    @Override
    public Said event() {
        var input = report.input();
        var image = Wording.address(input.image());
        var members = Wording.addresses(report.members());
        var outcome = report.outcome().name();
        if (failed()) {
            return new ImageRetirementFailed(
                    input.policy(),
                    input.policyVersion(),
                    image,
                    report.execution(),
                    outcome,
                    members,
                    report.reasons(),
                    report.evidence(),
                    failures);
        }
        return report.outcome() == RetirementReport.Outcome.RETIRED
                ? new ImageRetired(
                        input.policy(),
                        input.policyVersion(),
                        image,
                        report.execution(),
                        members,
                        report.reasons(),
                        report.evidence())
                : new ImageRetirementStopped(
                        input.policy(),
                        input.policyVersion(),
                        image,
                        report.execution(),
                        outcome,
                        members,
                        report.reasons(),
                        report.evidence());
    }
}
