package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A fault that comes and goes. One that never paused would keep a workflow of days from ever getting far enough to lose
 * anything.
 */
record Fitful(Gate fault, InstantSource clock, Rhythm rhythm) implements Gate {

    /** Bad for a while from some moment on, then good for a while, and so on. */
    record Rhythm(Instant from, Duration bad, Duration good) {
        boolean isBad(Instant moment) {
            long period = bad.plus(good).toMillis();
            return Math.floorMod(Duration.between(from, moment).toMillis(), period) < bad.toMillis();
        }
    }

    @Override
    public void before(Call call) {
        if (rhythm.isBad(clock.instant())) {
            fault.before(call);
        }
    }

    @Override
    public void after(Call call) {
        if (rhythm.isBad(clock.instant())) {
            fault.after(call);
        }
    }
}
