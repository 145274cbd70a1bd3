package io.imagesteward.core.sweep;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sweeps before had seen. A finding is as old as the sweep that saw it first, of whichever tier; numbers are
 * compared only within a tier, because a sweep of changes finds less than a full one in the same world.
 */
public record History(List<Earlier> earlier) {

    public History {
        earlier = List.copyOf(earlier);
    }

    /** The report, with what only earlier ones can tell. */
    public SweepReport continuedBy(SweepReport report) {
        var first = firstSeen();
        return new SweepReport(
                report.execution(),
                report.tier(),
                report.started(),
                report.ended(),
                report.scopes(),
                report.unreached(),
                report.notEnabled(),
                report.policies(),
                report.images(),
                report.findings().stream().map(finding -> dated(finding, first)).toList(),
                report.blind(),
                trend(report));
    }

    /** When the newest of them ended; nothing has been looked at when there is none. */
    public Optional<Instant> newest() {
        return earlier.stream().map(Earlier::ended).max(Instant::compareTo);
    }

    private Map<Finding.Key, Instant> firstSeen() {
        var first = new HashMap<Finding.Key, Instant>();
        earlier.stream()
                .map(Earlier::findings)
                .flatMap(Collection::stream)
                .forEach(finding -> first.merge(finding.key(), finding.since(), History::earlierOf));
        return first;
    }

    private static Finding dated(Finding finding, Map<Finding.Key, Instant> first) {
        return finding.since(earlierOf(finding.since(), first.getOrDefault(finding.key(), finding.since())));
    }

    private static Instant earlierOf(Instant one, Instant other) {
        return one.isAfter(other) ? other : one;
    }

    private Optional<Trend> trend(SweepReport report) {
        return earlier.stream()
                .filter(before -> before.tier() == report.tier())
                .findFirst()
                .flatMap(before -> before.trendFor(report.execution()));
    }
}
