package io.imagesteward.sandbox.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each function ran and for how long. Calls take no virtual time by themselves, so that a run's length may be given
 * as a nominal one, to which comes the virtual time it took.
 */
public final class Invocations {
    private static final double MEGABYTES = 1_024;
    private static final double MILLIS = 1_000;

    private final Map<String, Used> used = new TreeMap<>();
    private Duration nominal = Duration.ZERO;

    /** What one function has used; failed runs count as well. */
    public record Used(long count, Duration billed, double gigabyteSeconds) {
        private static final Used NOTHING = new Used(0, Duration.ZERO, 0);

        private Used and(Duration more, int memory) {
            double seconds = more.toMillis() / MILLIS;
            return new Used(count + 1, billed.plus(more), gigabyteSeconds + seconds * memory / MEGABYTES);
        }
    }

    /** From now on each run is taken to have lasted so long besides the virtual time it took. */
    public synchronized void nominal(Duration duration) {
        nominal = duration;
    }

    synchronized void ran(Deployed function, Duration virtual) {
        used.put(
                function.arn(),
                used.getOrDefault(function.arn(), Used.NOTHING).and(nominal.plus(virtual), function.memory()));
    }

    /** By the ARN of the function, without version or alias. */
    public synchronized Map<String, Used> byFunction() {
        return new TreeMap<>(used);
    }
}
