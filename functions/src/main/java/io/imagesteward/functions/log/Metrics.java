package io.imagesteward.functions.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Metrics as log lines in CloudWatch's embedded metric format, which need no call and no permission. They are written
 * by the JDK's logging like everything else; Powertools' own writer asks the machine it runs on where to write to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">
 *     Embedded metric format</a>
 */
public final class Metrics {

    private static final Logger LOG = Logger.getLogger(Metrics.class.getName());

    private final String namespace;

    /** Whatever the level of the log is: metrics are no chatter. */
    public Metrics(String namespace) {
        this.namespace = namespace;
        LOG.setLevel(Level.INFO);
    }

    /** Numbers of one moment that are told apart by one dimension. */
    public record Figure(Instant at, String dimension, String of, Map<String, Long> values) {
        public Figure {
            values = Map.copyOf(values);
        }
    }

    public void record(Figure figure) {
        var line = new LogRecord(Level.INFO, "%s %s".formatted(figure.dimension(), figure.of()));
        line.setLoggerName(LOG.getName());
        line.setParameters(new Object[] {new Embedded(namespace, figure)});
        LOG.log(line);
    }

    /** What {@link JsonLines} adds to the line, at its top: there CloudWatch looks for it. */
    record Embedded(String namespace, Figure figure) {

        Map<String, Object> fields() {
            var names = figure.values().keySet().stream().sorted().toList();
            var directive = Map.of(
                    "Namespace",
                    namespace,
                    "Dimensions",
                    List.of(List.of(figure.dimension())),
                    "Metrics",
                    names.stream().map(name -> Map.of("Name", name)).toList());
            return Map.of(
                    "_aws",
                    Map.of("Timestamp", figure.at().toEpochMilli(), "CloudWatchMetrics", List.of(directive)),
                    figure.dimension(),
                    figure.of());
        }
    }
}
