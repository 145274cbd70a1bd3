package io.imagesteward.samples.serve;

import io.imagesteward.sandbox.time.VirtualTime;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Lets virtual time pass by itself, faster than real time, so that a person sees a copy become available while waiting.
 *
 * <p>One thread drives. While a function works the clock stands still, as it does in a rehearsal; the time that took is
 * not made up for.
 */
final class Driver implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(50);

    private final VirtualTime time;
    private final Duration step;
    private final PrintStream errors;
    private final Thread thread = Thread.ofPlatform().name("clock").unstarted(this::run);
    private volatile boolean stopped;

    Driver(VirtualTime time, int speed, PrintStream errors) {
        this.time = time;
        this.step = BEAT.multipliedBy(speed);
        this.errors = errors;
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!stopped) {
            beat();
            try {
                Thread.sleep(BEAT);
            } catch (InterruptedException stop) {
                stopped = true;
            }
        }
    }

    /** A failure inside the world is the sandbox's own mistake: it is shown, and the world goes on for other clients. */
    private void beat() {
        try {
            time.runUntil(time.instant().plus(step));
        } catch (RuntimeException failure) {
            failure.printStackTrace(errors);
        }
    }

    /** Returns when the clock stands still. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
