package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.SweptImage;
import io.imagesteward.functions.log.Metrics.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a sweep that are worth a graph. Each name with each value of its dimension is a metric that costs
 * money, so there is one dimension at a time, and never an image or an account: {@code 15 + 2 × policies} at most.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/publishingMetrics.html#usingDimensions">
 *     Using dimensions</a>
 */
final class Figures {

    /** More policies than this are not told apart in graphs; the report has them all. */
    private static final int POLICIES = 100;

    private Figures() {}

    static List<Figure> of(SweepReport report) {
        return Stream.concat(findings(report), policies(report)).toList();
    }

    /** Those that are nought, too: a graph that ends is no good news. */
    private static Stream<Figure> findings(SweepReport report) {
        var found = report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.kind(), Collectors.counting()));
        return Stream.of(FindingKind.values())
                .map(kind -> new Figure(
                        report.ended(), "Kind", kind.name(), Map.of("Findings", found.getOrDefault(kind, 0L))));
    }

    private static Stream<Figure> policies(SweepReport report) {
        var images = report.images().stream()
                .filter(image -> image.policy().isPresent())
                .collect(Collectors.groupingBy(image -> image.policy().orElseThrow()));
        return report.policies().stream()
                .map(policy -> policy.name())
                .sorted()
                .limit(POLICIES)
                .map(policy -> figure(report.ended(), policy, images.getOrDefault(policy, List.of())));
    }

    private static Figure figure(Instant now, PolicyName policy, List<SweptImage> images) {
        var values = new TreeMap<String, Long>();
        values.put("Images", (long) images.size());
        images.stream()
                .map(SweptImage::created)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, now).toDays())
                .ifPresent(days -> values.put("OldestImageDays", days));
        return new Figure(now, "Policy", policy.value(), values);
    }
}
