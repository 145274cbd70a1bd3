package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How much of a Map Run may fail. Without both fields nothing may; with both, the one that is exceeded first decides.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html#maprun-fail-threshold">
 *     Setting failure thresholds for Distributed Map states</a>
 */
record Tolerance(Optional<Template> percentage, Optional<Template> count) {
    private static final String PERCENTAGE = "ToleratedFailurePercentage";
    private static final String COUNT = "ToleratedFailureCount";

    static Tolerance read(Fields fields) {
        return new Tolerance(fields.template(PERCENTAGE), fields.template(COUNT));
    }

    /** The thresholds of one run; an absent one is null. */
    Threshold of(Visit visit) {
        Optional<Double> part = percentage.map(visit::evaluate).map(Tolerance::percent);
        Optional<Long> most = count.map(
                template -> Seconds.of(COUNT, visit.evaluate(template), 0).toSeconds());
        return part.isEmpty() && most.isEmpty()
                ? new Threshold(Optional.of(0.0), Optional.of(0L))
                : new Threshold(part, most);
    }

    private static double percent(JsonNode value) {
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 100) {
            throw StateFailed.query(PERCENTAGE + " is " + value + ", expected a number from 0 to 100");
        }
        return value.doubleValue();
    }

    /** Numbers of items, not of executions: a batch that fails takes all its items with it. */
    record Threshold(Optional<Double> percentage, Optional<Long> count) {
        boolean isExceededBy(long failed, long total) {
            return percentage.filter(most -> failed * 100.0 > most * total).isPresent()
                    || count.filter(most -> failed > most).isPresent();
        }
    }
}
