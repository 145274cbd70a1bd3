package io.imagesteward.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The promise of one clock, with the process behind it when there is one. Guarded by the monitor of the clock. */
final class Pending<T extends @Nullable Object> implements Promise<T> {
    private final VirtualTime time;
    private final List<Waiter> waiters = new ArrayList<>();
    private @Nullable TimedProcess producer;
    private @Nullable Outcome<T> outcome;
    private boolean awaited;

    private record Waiter(TimedProcess process, long stop) {}

    private record Outcome<V extends @Nullable Object>(
            @Nullable V value, @Nullable Throwable failure) {}

    Pending(VirtualTime time) {
        this.time = time;
    }

    void producedBy(TimedProcess process) {
        this.producer = process;
    }

    @Override
    public T await() {
        TimedProcess self = time.enterWait();
        if (self == null) {
            time.driveUntilDone(this, Instant.MAX);
        }
        while (self != null && waitsFor(self)) {
            self.park();
        }
        return result();
    }

    @Override
    public T await(Duration limit) throws TimeoutException {
        TimedProcess self = time.enterWait();
        Instant end = time.instant().plus(limit);
        if (self == null) {
            time.driveUntilDone(this, end);
        } else if (waitsFor(self)) {
            Wake atTheLatest = time.wake(self, end);
            self.park();
            time.forget(atTheLatest);
        }
        if (!isDone()) {
            throw new TimeoutException("nothing after " + limit);
        }
        return result();
    }

    private boolean waitsFor(TimedProcess self) {
        synchronized (time) {
            awaited = true;
            if (outcome == null) {
                waiters.add(new Waiter(self, self.stop()));
            }
            return outcome == null;
        }
    }

    private T result() {
        synchronized (time) {
            awaited = true;
            if (outcome == null) {
                throw new IllegalStateException("nothing is left to run at " + time.instant()
                        + ", so this promise cannot be kept; complete it first");
            }
            return switch (outcome.failure()) {
                case null -> valueOf(outcome);
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case Throwable failure -> throw new CompletionException(failure);
            };
        }
    }

    @SuppressWarnings(
            "NullAway") // null only where T itself allows it: without a failure the value is what was completed
    private static <V extends @Nullable Object> V valueOf(Outcome<V> outcome) {
        return outcome.value();
    }

    @Override
    public boolean isDone() {
        synchronized (time) {
            return outcome != null;
        }
    }

    @Override
    public void complete(T value) {
        settle(new Outcome<>(value, null));
    }

    @Override
    public void fail(RuntimeException failure) {
        failWith(failure);
    }

    boolean failWith(Throwable failure) {
        return settle(new Outcome<>(null, failure));
    }

    @Override
    public void abandon() {
        if (settle(new Outcome<>(null, new CancellationException("abandoned"))) && producer != null) {
            time.abandon(producer);
        }
    }

    private boolean settle(Outcome<T> first) {
        synchronized (time) {
            if (outcome != null) {
                return false;
            }
            outcome = first;
            for (Waiter waiter : waiters) {
                time.wake(waiter.process(), waiter.stop(), time.instant());
            }
            waiters.clear();
            return true;
        }
    }

    /** The failure, if there is one that nobody has asked for. */
    @Nullable
    Throwable unheardFailure() {
        synchronized (time) {
            return outcome == null || awaited ? null : outcome.failure();
        }
    }
}
