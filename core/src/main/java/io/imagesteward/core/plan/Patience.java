package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import java.time.Duration;
import java.time.Instant;

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
        var half = Duration.between(pending.created(), now).dividedBy(2);
        if (half.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return half.compareTo(LONGEST) > 0 ? LONGEST : half;
    }
}
