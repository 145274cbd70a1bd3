package io.imagesteward.core.sweep;

import io.imagesteward.core.image.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that a sweep has to say; every form of the report is made from this.
 *
 * @param execution the name of the execution of {@code sweep}
 * @param scopes how many scopes were to be read
 * @param notEnabled where nothing was looked at, because the account does not use the Region
 * @param findings the most urgent first
 * @param blind what a sweep of this tier can't see, in sentences
 * @param before empty at the first sweep
 */
public record SweepReport(
        String execution,
        Tier tier,
        Instant started,
        Instant ended,
        int scopes,
        List<Unreached> unreached,
        List<Place> notEnabled,
        List<SweptPolicy> policies,
        List<SweptImage> images,
        List<Finding> findings,
        List<String> blind,
        Optional<Trend> before) {

    public SweepReport {
        unreached = List.copyOf(unreached);
        notEnabled = List.copyOf(notEnabled);
        policies = List.copyOf(policies);
        images = List.copyOf(images);
        findings = List.copyOf(findings);
        blind = List.copyOf(blind);
    }

    /** The same report, with findings told otherwise because of what came of them. */
    public SweepReport telling(UnaryOperator<Finding> otherwise) {
        return new SweepReport(
                execution,
                tier,
                started,
                ended,
                scopes,
                unreached,
                notEnabled,
                policies,
                images,
                findings.stream().map(otherwise).toList(),
                blind,
                before);
    }
}
