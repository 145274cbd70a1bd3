package io.imagesteward.core.sweep;

import java.time.Instant;
import java.util.Map;

/** What the sweep before had found. */
public record Trend(Instant ended, Map<FindingKind, Integer> findings) {

    public Trend {
        findings = Map.copyOf(findings);
    }
}
