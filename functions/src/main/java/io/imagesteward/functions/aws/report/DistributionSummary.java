package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.DistributionReport;
import io.imagesteward.events.Failure;
import io.imagesteward.events.ImageDistributed;
import io.imagesteward.events.ImageDistributionFailed;
import io.imagesteward.events.PublishedParameter;
import io.imagesteward.events.Said;
import io.imagesteward.functions.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/** One distribution in the forms in which it is told: an event, a record and a text. */
public final class DistributionSummary implements Summary {

    private static final String ADVICE =
            "Mend the cause, then send the event Image Distribution Requested for this image.";

    private final DistributionReport report;
    private final List<Failure> failures;

    public DistributionSummary(DistributionReport report) {
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
                        failed() ? "Not distributed as declared:" : "Distributed:",
                        Wording.printable(report.input().policy()),
                        report.input().image().id().value());
    }

    @Override
    public String text() {
        var image = report.input().image();
        if (!failed()) {
            return "%s was distributed as policy %s declares: %d changes, %d parameters published."
                    .formatted(
                            image,
                            report.input().policy(),
                            report.changes(),
                            report.published().size());
        }
        var places = failures.stream()
                .map(f -> "- %s, %s: %s".formatted(f.region(), f.step(), f.reason()))
                .collect(Collectors.joining("\n"));
        var changed =
                report.changes() == 0 ? "nothing was changed" : "%d changes were made".formatted(report.changes());
        return "%s is not distributed as policy %s declares; %s.%n%s%n%s"
                .formatted(image, report.input().policy(), changed, places, ADVICE);
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

    @Override
    public String recordKey() {
        return "distribute/%s/%s.json".formatted(report.input().image().id().value(), report.execution());
    }

    @Override
    public String record() {
        return Json.write(report);
    }
}
