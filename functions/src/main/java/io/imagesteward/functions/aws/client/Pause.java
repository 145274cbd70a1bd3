package io.imagesteward.functions.aws.client;

import java.time.Duration;

/** Lets time pass: asleep in Lambda, and in the time of a rehearsal where there is one. */
@FunctionalInterface
public interface Pause {

    void last(Duration duration);

    /** Asleep. */
    static Pause asleep() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a turn to call AWS", e);
            }
        };
    }
}
