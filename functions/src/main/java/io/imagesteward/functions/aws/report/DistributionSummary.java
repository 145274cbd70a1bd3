package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.DistributionReport;
import io.imagesteward.events.ImageDistributed;
import io.imagesteward.events.ImageDistributionFailed;
import io.imagesteward.events.PublishedParameter;
import io.imagesteward.events.Said;
import java.util.stream.Collectors;

/** One distribution in the forms in which it is told: an event, a record and a text. */
public final class DistributionSummary extends Ending<DistributionReport> {

    private static final String ADVICE =
            "Mend the cause, then send the event Image Distribution Requested for this image.";

    public DistributionSummary(DistributionReport report) {
        super(
                "distribute",
                report.input().image().id().value(),
                report.execution(),
                report,
                Wording.failures(report.failures(), ADVICE));
    }

    @Override
    public String subject() {
        return subject(
                failed() ? "Not distributed as declared:" : "Distributed:",
                report.input().policy(),
                report.input().image());
    }

    @Override
    public String text() {
        var image = report.input().image();
        if (!failed()) {
            return "%s was distributed as policy %s declares: %s, %s published.%s"
                    .formatted(
                            image,
                            report.input().policy(),
                            Wording.count(report.changes(), "change", "changes"),
                            Wording.count(report.published().size(), "parameter", "parameters"),
                            recipients());
        }
        var places = failures.stream()
                .map(f -> "- %s, %s: %s".formatted(f.region(), f.step(), f.reason()))
                .collect(Collectors.joining("\n"));
        var changed = report.changes() == 0
                ? "nothing was changed"
                : Wording.count(report.changes(), "change was made", "changes were made");
        return "%s is not distributed as policy %s declares; %s.%n%s%s%n%s"
                .formatted(image, report.input().policy(), changed, places, recipients(), ADVICE);
    }

    /** One line for each sentence. */
    private String recipients() {
        return report.recipients().stream().map("%n- %s."::formatted).collect(Collectors.joining());
    }

    @Override
    public Said event() {
        var input = report.input();
        var members = Wording.addresses(report.members());
        var published = report.published().stream()
                .map(p -> new PublishedParameter(
                        p.region().value(), p.parameter(), p.image().value()))
                .toList();
        return failed()
                ? new ImageDistributionFailed(
                        input.policy(),
                        input.policyVersion(),
                        Wording.address(input.image()),
                        report.execution(),
                        members,
                        report.changes(),
                        published,
                        failures)
                : new ImageDistributed(
                        input.policy(),
                        input.policyVersion(),
                        Wording.address(input.image()),
                        report.execution(),
                        members,
                        report.changes(),
                        published);
    }
}
