package io.imagesteward.functions.sweep;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.Unreached;
import io.imagesteward.core.workflow.Announcement;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.core.workflow.SweepEnd;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.report.Announcer;
import io.imagesteward.functions.aws.sweep.Notes;
import io.imagesteward.functions.aws.sweep.Outcomes;
import io.imagesteward.functions.sweep.report.Reporting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ends a sweep: has it reported, and adds what was not reached and what could not be begun. */
public final class SweepEndings {

    /** Together less than the 32,768 characters that the cause of an execution may have. */
    private static final int TOLD = 50;

    private static final int SHOWN = 500;

    private final Notes notes;
    private final Reporting reporting;
    private final Announcer announcer;
    private final Place home;

    public SweepEndings(Wiring wiring, Announcer announcer) {
        this.notes = wiring.archive().notes();
        this.reporting = new Reporting(wiring);
        this.announcer = announcer;
        this.home = new Place(wiring.hub(), wiring.home());
    }

    public Announcement end(SweepEnd end) {
        var failures = new ArrayList<>(end.failures());
        var outcomes = end.acted().stream().map(new Outcomes(notes, home)::read).toList();
        outcomes.forEach(outcome -> failures.addAll(outcome.failures()));
        var found = notes.read(Notes.key(end.execution(), SweepFiles.FOUND), SweepReport.class)
                .map(report -> told(report, outcomes));
        found.ifPresent(
                report -> report.unreached().stream().map(SweepEndings::problem).forEach(failures::add));
        var letter = found.map(report -> reporting.publish(report).letter());
        var summary = summary(found, failures);
        letter.filter(read -> read.worthReading() && end.failures().isEmpty())
                .ifPresentOrElse(read -> announcer.mail(read.subject(), read.text()), () -> alarm(failures, summary));
        return new Announcement(!failures.isEmpty(), summary);
    }

    /** What was to be given up and stayed is found all the same, with what a person can do about it. */
    private static SweepReport told(SweepReport report, List<Outcomes.Outcome> outcomes) {
        var stayed =
                outcomes.stream().flatMap(outcome -> outcome.stayed().stream()).toList();
        return report.telling(finding -> {
            var told = finding;
            for (var share : stayed) {
                told = share.in(told);
            }
            return told;
        });
    }

    /** A sweep that broke has nothing to show, and people have to know all the same. */
    private void alarm(List<Problem> failures, String summary) {
        if (!failures.isEmpty()) {
            announcer.mail("Not swept in full", summary);
        }
    }

    private static Problem problem(Unreached unreached) {
        var place = unreached.scope().place();
        return new Problem(
                place.account(),
                place.region(),
                Optional.empty(),
                "audit " + unreached.scope().kind().word(),
                Reason.Code.UNREACHABLE.name(),
                unreached.why());
    }

    static String summary(Optional<SweepReport> found, List<Problem> failures) {
        var said = found.map(report -> "%d images in %d scopes: %d findings."
                        .formatted(
                                report.images().size(),
                                report.scopes(),
                                report.findings().size()))
                .orElse("Nothing was judged: this was about one share, or the sweep broke off.");
        return failures.isEmpty()
                ? said
                : "%s Not everything was looked at or begun:\n%s"
                                .formatted(
                                        said,
                                        failures.stream()
                                                .limit(TOLD)
                                                .map(f -> "- %s in %s, %s: %s"
                                                        .formatted(f.account(), f.region(), f.step(), brief(f.cause())))
                                                .collect(Collectors.joining("\n")))
                        + (failures.size() > TOLD
                                ? "\nand %d more, which the report names".formatted(failures.size() - TOLD)
                                : "");
    }

    private static String brief(String cause) {
        return cause.length() > SHOWN ? cause.substring(0, SHOWN) + "..." : cause;
    }
}
