package io.imagesteward.functions.aws.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.workflow.DistributionReport;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.events.Failure;
import io.imagesteward.events.ImageAddress;
import io.imagesteward.events.ImageDistributed;
import io.imagesteward.events.ImageDistributionFailed;
import io.imagesteward.events.PublishedParameter;
import io.imagesteward.events.Said;
import io.imagesteward.functions.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One distribution in the forms in which it is told: an event, a record and a text. */
public final class DistributionSummary {

    private static final String ADVICE =
            "Mend the cause, then send the event Image Distribution Requested for this image.";

    private static final int POLICY_SHOWN = 40;

    private final DistributionReport report;
    private final List<Failure> failures;

    public DistributionSummary(DistributionReport report) {
        this.report = report;
        this.failures = report.failures().stream()
                .map(DistributionSummary::failure)
                .distinct()
                .toList();
    }

    public boolean failed() {
        return !failures.isEmpty();
    }

    /**
     * A heading that fits a mail subject. A policy that nobody knows may come from a tag, which is longer and freer than
     * a subject may be.
     *
     * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish: Subject</a>
     */
    public String subject() {
        return "%s %s: %s"
                .formatted(
                        failed() ? "Not distributed as declared:" : "Distributed:",
                        printable(report.input().policy()),
                        report.input().image().id().value());
    }

    private static String printable(String policy) {
        var ascii = policy.replaceAll("[^ -~]", "?");
        return ascii.length() > POLICY_SHOWN ? ascii.substring(0, POLICY_SHOWN) + "..." : ascii;
    }

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

    Said event() {
        var input = report.input();
        var members =
                report.members().stream().map(DistributionSummary::address).toList();
        var published = report.published().stream()
                .map(p -> new PublishedParameter(
                        p.region().value(), p.parameter(), p.image().value()))
                .toList();
        return failed()
                ? new ImageDistributionFailed(
                        input.policy(),
                        input.policyVersion(),
                        address(input.image()),
                        report.execution(),
                        members,
                        report.changes(),
                        published,
                        failures)
                : new ImageDistributed(
                        input.policy(),
                        input.policyVersion(),
                        address(input.image()),
                        report.execution(),
                        members,
                        report.changes(),
                        published);
    }

    String recordKey() {
        return "distribute/%s/%s.json".formatted(report.input().image().id().value(), report.execution());
    }

    /** Everything the workflow knew, for whoever asks later. */
    String record() {
        return Json.write(report);
    }

    private static Failure failure(Problem problem) {
        return new Failure(
                problem.image().map(i -> i.value()).orElse(null),
                problem.account().value(),
                problem.region().value(),
                problem.step(),
                reason(problem),
                ADVICE);
    }

    /** Lambda wraps a function's failure in JSON with a stack trace; people get the sentence in it. */
    private static String reason(Problem problem) {
        return sentence(problem.cause()).orElseGet(() -> switch (problem.error()) {
            case "States.Timeout", "Sandbox.Timedout" -> "the function did not finish in time";
            default -> problem.cause().isBlank() ? problem.error() : problem.cause();
        });
    }

    private static Optional<String> sentence(String cause) {
        if (!cause.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(cause).get("errorMessage"))
                    .map(JsonNode::asText);
        } catch (JsonProcessingException notFromLambda) {
            return Optional.empty();
        }
    }

    private static ImageAddress address(ImageRef image) {
        return new ImageAddress(
                image.account().value(), image.region().value(), image.id().value());
    }
}
