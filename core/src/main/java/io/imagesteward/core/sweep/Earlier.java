package io.imagesteward.core.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a sweep leaves for the next of its tier: a part of its report, so that the next need not read all of it.
 *
 * @param before what it compared itself with, for when it reports twice
 */
public record Earlier(String execution, Tier tier, Instant ended, List<Finding> findings, Optional<Trend> before) {

    public Earlier {
        findings = List.copyOf(findings);
    }

    public static Earlier of(SweepReport report) {
        return new Earlier(report.execution(), report.tier(), report.ended(), report.findings(), report.before());
    }

    /** What the execution named has to compare itself with; one that reports again does not compare itself with itself. */
    Optional<Trend> trendFor(String reporting) {
        return execution.equals(reporting) ? before : Optional.of(trend());
    }

    private Trend trend() {
        return new Trend(
                ended,
                findings.stream().collect(Collectors.groupingBy(Finding::kind, Collectors.summingInt(finding -> 1))));
    }
}
