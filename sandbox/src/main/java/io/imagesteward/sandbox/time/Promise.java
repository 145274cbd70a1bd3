package io.imagesteward.sandbox.time;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A value that will be there at some virtual instant: the only way for one process to wait for another, because the clock must
 * know who waits. Whoever completes it first wins; later calls change nothing.
 */
public interface Promise<T extends @Nullable Object> {
    /**
     * Waits for the value. Inside a process, others run meanwhile; outside, the caller drives the clock until the value is
     * there.
     *
     * @throws IllegalStateException if the caller drives the clock and nothing is left that could complete this promise
     * @throws java.util.concurrent.CancellationException if the promise was abandoned
     */
    T await();

    /** Like {@link #await()}, for at most {@code limit} of virtual time; a time-out leaves the promise as it is. */
    T await(Duration limit) throws TimeoutException;

    boolean isDone();

    void complete(T value);

    void fail(RuntimeException failure);

    /** Gives up: whoever waits is told, and the process behind the promise, if any, is unwound where it waits. */
    void abandon();
}
