package io.imagesteward.functions.aws.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls to WorkSpaces apart. It allows two in a second and bursts of five, in an account and Region, for whatever is
 * called; a call each half second never meets that limit, and leaves the burst to others.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/workspaces-limits.html">Amazon WorkSpaces
 *     quotas</a>
 */
public final class Pace {

    private static final Duration APART = Duration.ofMillis(500);

    private final Duration apart;
    private final Duration saved;
    private final InstantSource clock;
    private final Pause pause;
    private @Nullable Instant next;

    public Pace(LambdaEnvironment environment) {
        this(environment, APART, 1);
    }

    /**
     * At another pace, for other services and other callers.
     *
     * @param atOnce how many calls after a rest need not wait for each other
     */
    public Pace(LambdaEnvironment environment, Duration apart, int atOnce) {
        this.apart = apart;
        this.saved = apart.multipliedBy(atOnce - 1L);
        this.clock = environment.clock();
        this.pause = environment.pause();
    }

    /** Returns when it is this caller's turn. */
    public synchronized void keep() {
        var now = clock.instant();
        var rested = now.minus(saved);
        var turn = next == null || next.isBefore(rested) ? rested : next;
        if (turn.isAfter(now)) {
            pause.last(Duration.between(now, turn));
        }
        next = turn.plus(apart);
    }
}
