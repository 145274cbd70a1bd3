package io.imagesteward.infra.observability;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.MetricFilterOptions;
import software.constructs.Construct;

/**
 * What no metric of AWS tells: words in the log of Report that a person has to act on, each made into a metric.
 *
 * <p>Literal words, not fields: they are found in whatever form a log line has.
 */
public final class Signals extends Construct {

    /** Of every metric that is ours. */
    public static final String NAMESPACE = "ImageSteward";

    private final List<Signal> signals;

    /** One word of the log that calls for a person. */
    record Signal(String name, Metric metric, String meaning) {}

    public Signals(Construct scope, String id, ILogGroup reportLog) {
        super(scope, id);
        this.signals = List.of(
                signal(
                        reportLog,
                        "RetirementBlocked",
                        "Image Retirement Failed",
                        "a retirement cannot go on; the event Image Retirement Failed says why"),
                signal(
                        reportLog,
                        "RecordMissing",
                        "RECORD_MISSING",
                        "an image is marked as retiring and nothing says how it was; nothing touches it until a person "
                                + "has restored it by hand and removed the mark"));
    }

    List<Signal> all() {
        return signals;
    }

    private Signal signal(ILogGroup log, String name, String word, String meaning) {
        var pattern = FilterPattern.literal('"' + word + '"');
        var filter = log.addMetricFilter(
                name,
                MetricFilterOptions.builder()
                        .filterPattern(pattern)
                        .metricNamespace(NAMESPACE)
                        .metricName(name)
                        .metricValue("1")
                        .build());
        return new Signal(name, filter.metric().with(sum()), meaning);
    }

    private static MetricOptions sum() {
        return MetricOptions.builder().statistic("Sum").build();
    }
}
