package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.RetirementReport;
import io.imagesteward.core.workflow.VerdictRow.Decided;
import io.imagesteward.events.Failure;
import io.imagesteward.events.ImageRetired;
import io.imagesteward.events.ImageRetirementFailed;
import io.imagesteward.events.ImageRetirementStopped;
import io.imagesteward.events.Said;
import io.imagesteward.functions.json.Json;
import java.util.ArrayList;
import java.util.List;

/** One retirement: how far it came, why no further, and what was known of its use. */
public final class RetirementSummary implements Summary {

    private static final String ADVICE =
            "Mend the cause; the next review takes it up again, and so does the event Image Retirement Requested for this image.";

    private final RetirementReport report;
    private final List<Failure> failures;

    public RetirementSummary(RetirementReport report) {
        this.report = report;
        this.failures = Wording.failures(report.failures(), ADVICE);
    }

    @Override
    public boolean failed() {
        return !failures.isEmpty();
    }

    @Override
    public String subject() {
        return "%s %s: %s"
                .formatted(
                        failed() ? "Retirement needs attention:" : heading(),
                        Wording.printable(report.input().policy()),
                        report.input().image().id().value());
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
        if (!report.evidence().isEmpty()) {
            parts.add("What was known of its use:\n" + Wording.points(report.evidence()));
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
                "%s is disabled and marked, and could not be deleted yet; the next review takes it up again."
                        .formatted(image);
            case RETIRED ->
                "%s and its %d copies were retired under policy %s: they were looked for afterwards, and are gone. What a Recycle Bin rule caught can be restored with the event Image Restore Requested."
                        .formatted(image, copies, report.input().policy());
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

    @Override
    public String recordKey() {
        return "retire/%s/%s.json".formatted(report.input().image().id().value(), report.execution());
    }

    @Override
    public String record() {
        return Json.write(report);
    }
}
