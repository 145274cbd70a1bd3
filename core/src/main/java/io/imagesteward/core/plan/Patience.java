package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long to wait before looking again at an image that AWS is still making: longer the longer it has taken, because
 * minutes matter little to what takes hours, and every look costs a call.
 */
public final class Patience {

    /** The wait after work has only just begun. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Patience() {}

    public static Duration with(Ami pending, Instant now) {
        return since(Optional.of(pending.created()), now);
    }

    /** The same where it may not be known when it was begun: then nobody knows how long it may take. */
    public static Duration since(Optional<Instant> begun, Instant now) {
        var half = begun.map(then -> Duration.between(then, now).dividedBy(2)).orElse(LONGEST);
        if (half.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return half.compareTo(LONGEST) > 0 ? LONGEST : half;
    }
}
