package io.imagesteward.sandbox.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What every sandboxed service shares: the clock, the ids, the organization, and one lock.
 *
 * <p>The lock makes each call and each delayed effect one step: calls come from the threads of an HTTP server, effects
 * from whoever drives the clock.
 */
public final class Surroundings {

    private final InstantSource clock;
    private final Scheduler scheduler;
    private final Ids ids;
    private final Organization organization;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Duration staleness = Duration.ZERO;
    private volatile Permissions permissions = (action, resource, context) -> true;

    public Surroundings(InstantSource clock, Scheduler scheduler, Ids ids, Organization organization) {
        this.clock = clock;
        this.scheduler = scheduler;
        this.ids = ids;
        this.organization = organization;
    }

    public Instant now() {
        return clock.instant();
    }

    public Ids ids() {
        return ids;
    }

    public Organization organization() {
        return organization;
    }

    /** What the caller of the present operation may do besides it; everything unless set. */
    public Permissions permissions() {
        return permissions;
    }

    public void permissions(Permissions permissions) {
        this.permissions = permissions;
    }

    /** How long a read may still show the state before a write; none unless set. */
    public void staleness(Duration staleness) {
        this.staleness = staleness;
    }

    /** The moment whose state reads show. */
    public Instant visible() {
        return now().minus(staleness);
    }

    /** Runs an operation as one step. */
    public <T> T atomically(Supplier<T> operation) {
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }

    /** Lets something happen later, as one step. */
    public void after(Duration delay, Runnable effect) {
        scheduler.at(
                now().plus(delay),
                () -> atomically(() -> {
                    effect.run();
                    return true;
                }));
    }

    /** Lets something happen soon after the present step, outside the lock: it may call services itself. */
    public void deliver(Runnable delivery) {
        scheduler.at(now(), delivery);
    }
}
