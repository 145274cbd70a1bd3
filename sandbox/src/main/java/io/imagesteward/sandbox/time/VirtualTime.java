package io.imagesteward.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A discrete-event clock: time stands still while anything runs and jumps to the next entry of the agenda when everybody waits.
 * Exactly one process runs at a time, in the order of time and then of insertion, so a run is repeated exactly. A process may
 * block on real I/O; nothing else moves until it is back. Other threads, such as those of a server that a process calls, may
 * read the clock, spawn and complete, but neither wait nor drive.
 */
public final class VirtualTime implements InstantSource, AutoCloseable {
    private final ScopedValue<TimedProcess> running = ScopedValue.newInstance();
    private final ReentrantLock driver = new ReentrantLock();
    private final Agenda agenda;
    private final Set<TimedProcess> alive = new LinkedHashSet<>();
    private final Failures failures = new Failures();
    private final Timetable timetable = new Timetable();
    private long processes;

    public VirtualTime(Instant start) {
        this.agenda = new Agenda(start);
    }

    @Override
    public Instant instant() {
        return agenda.now();
    }

    /** Runs {@code task} as its own process when the clock reaches {@code when}, or next if that is past. */
    public void at(Instant when, Runnable task) {
        wake(process("task", () -> run(task)), when);
    }

    public void after(Duration delay, Runnable task) {
        at(instant().plus(delay), task);
    }

    /** Starts a process at the current instant; what it throws reaches whoever awaits the promise, or else the driver. */
    public <T extends @Nullable Object> Promise<T> spawn(Callable<T> body) {
        var promise = new Pending<T>(this);
        TimedProcess process = process("process", () -> run(body, promise));
        promise.producedBy(process);
        wake(process, instant());
        return promise;
    }

    /** A promise without a process: somebody outside, such as a person who approves, completes it. */
    public <T extends @Nullable Object> Promise<T> promise() {
        return new Pending<>(this);
    }

    /** Waits inside a process; others run meanwhile. */
    public void sleep(Duration duration) {
        TimedProcess self = enterWait();
        if (self == null) {
            throw new IllegalStateException("sleep is for processes; outside, drive the clock with runUntil");
        }
        wake(self, instant().plus(duration));
        self.park();
    }

    /** Drives the clock until nothing is left on the agenda. Processes that wait for a promise may remain. */
    public void runUntilIdle() {
        drive(Instant.MAX, () -> false);
    }

    /** Runs {@code task} at each moment that {@code following} gives for the one before, but only in {@link #runUntil}. */
    public void repeat(UnaryOperator<Instant> following, Runnable task) {
        timetable.add(following, task);
    }

    /** Drives the clock, repetitions too, up to and including {@code limit}; what comes later stays on the agenda. */
    public void runUntil(Instant limit) {
        timetable.follow(instant(), limit, (due, tasks) -> {
            drive(due, () -> false);
            tasks.forEach(task -> at(due, task));
        });
        drive(limit, () -> false);
        agenda.advanceTo(limit);
    }

    /** Unwinds every process that still waits and drops the rest of the agenda, so that no thread outlives a world. */
    @Override
    public void close() {
        while (abandonAll()) {
            drive(instant(), () -> false);
        }
    }

    private synchronized boolean abandonAll() {
        agenda.clear();
        List.copyOf(alive).forEach(this::abandon);
        return !alive.isEmpty();
    }

    synchronized void abandon(TimedProcess process) {
        process.abandon();
        if (process.isStarted()) {
            wake(process, instant());
        } else {
            alive.remove(process);
            agenda.removeAllOf(process);
        }
    }

    Wake wake(TimedProcess process, Instant when) {
        return wake(process, process.stop(), when);
    }

    Wake wake(TimedProcess process, long stop, Instant when) {
        return agenda.add(process, stop, when);
    }

    void forget(Wake wake) {
        agenda.remove(wake);
    }

    /** The process that asks to wait, or null if the caller stands outside and may drive. */
    @Nullable
    TimedProcess enterWait() {
        return running.isBound() ? running.get() : null;
    }

    void driveUntilDone(Promise<?> promise, Instant limit) {
        if (!promise.isDone()) {
            drive(limit, promise::isDone);
        }
        if (!promise.isDone() && limit.isBefore(Instant.MAX)) {
            agenda.advanceTo(limit);
        }
    }

    private void drive(Instant limit, BooleanSupplier enough) {
        if (running.isBound() || !driver.tryLock()) {
            throw new IllegalStateException(
                    "the clock is driven already; only one thread, and no process, may drive it");
        }
        try {
            Wake next = agenda.next(limit);
            while (next != null) {
                next.process().resume();
                failures.throwUnclaimed();
                next = enough.getAsBoolean() ? null : agenda.next(limit);
            }
            if (!enough.getAsBoolean() && agenda.isEmpty()) {
                failures.throwUnheard();
            }
        } finally {
            driver.unlock();
        }
    }

    private synchronized TimedProcess process(String kind, Runnable body) {
        var process = new TimedProcess(kind + "-" + ++processes, self -> {
            ScopedValue.where(running, self).run(body);
            forget(self);
        });
        alive.add(process);
        return process;
    }

    private synchronized void forget(TimedProcess process) {
        alive.remove(process);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            if (!Failures.isUnwinding(failure)) {
                failures.add(failure);
            }
        }
    }

    private <T extends @Nullable Object> void run(Callable<T> body, Pending<T> promise) {
        try {
            promise.complete(body.call());
        } catch (Throwable failure) {
            if (Failures.isUnwinding(failure)) {
                promise.abandon();
            } else if (promise.failWith(failure)) {
                failures.add(promise);
            } else {
                failures.add(failure);
            }
        }
    }
}
