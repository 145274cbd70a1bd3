package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.CreationReport;
import io.imagesteward.core.workflow.CreationView;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.events.Failure;
import io.imagesteward.events.ImageCreated;
import io.imagesteward.events.ImageCreationFailed;
import io.imagesteward.events.Said;

/** One image that somebody asked for: what it is called now, or everything that speaks against it. */
public final class CreationSummary extends Ending<CreationReport> {
    private static final String CORRECT = "Nothing was changed. Correct the request, and send it again.";
    private static final String AGAIN =
            "Mend the cause, delete what was begun, then ask for it again; what is right already is not made twice.";

    public CreationSummary(CreationReport report) {
        super(
                "create",
                report.input().place().region().value(),
                report.execution(),
                report,
                report.failures().stream()
                        .map(problem -> Wording.failure(problem, advice(problem)))
                        .distinct()
                        .toList());
    }

    private static String advice(Problem problem) {
        return problem.error().equals(CreationView.BAD_REQUEST) ? CORRECT : AGAIN;
    }

    @Override
    public String subject() {
        return "%s %s".formatted(failed() ? "Not created:" : "Created:", Wording.printable(name()));
    }

    @Override
    public String text() {
        var why = report.input().asked().why();
        if (!failed()) {
            return "%s is %s; %s.%nIt was wanted because: %s"
                    .formatted(
                            name(),
                            report.image().map(Object::toString).orElseThrow(),
                            report.distribution()
                                    .map(execution -> "it was handed over to " + execution)
                                    .orElse("no policy selects it, so nobody else gets it"),
                            why);
        }
        var advice = failures.stream().map(Failure::advice).distinct().toList();
        return "%s could not be created%s.%nIt was wanted because: %s%n%n%s%n%s"
                .formatted(
                        name(),
                        report.image()
                                .map(image -> "; %s was begun".formatted(image))
                                .orElse(""),
                        why,
                        Wording.places(failures),
                        String.join("\n", advice));
    }

    @Override
    public Said event() {
        var why = report.input().asked().why();
        return failed()
                ? new ImageCreationFailed(
                        name(),
                        report.image().stream().map(Wording::address).toList(),
                        report.execution(),
                        why,
                        failures)
                : new ImageCreated(
                        name(),
                        Wording.address(report.image().orElseThrow()),
                        report.execution(),
                        why,
                        report.distribution().stream().toList());
    }

    private String name() {
        return report.input().asked().name();
    }
}
