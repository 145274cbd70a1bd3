package io.imagesteward.sandbox.time;

import java.time.Instant;
import java.util.Comparator;

/**
 * An entry of the clock's agenda: resume this process at this instant. The order of insertion decides between equals. A process
 * that was resumed for another reason meanwhile has a newer stop, which makes the entry void.
 */
record Wake(Instant when, long order, TimedProcess process, long stop) implements Comparable<Wake> {
    private static final Comparator<Wake> BY_TIME_THEN_INSERTION =
            Comparator.comparing(Wake::when).thenComparingLong(Wake::order);

    boolean isVoid() {
        return process.hasEnded() || stop != process.stop();
    }

    @Override
    public int compareTo(Wake other) {
        return BY_TIME_THEN_INSERTION.compare(this, other);
    }
}
