package io.imagesteward.sandbox.time;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One virtual thread that takes turns with the driver: it runs only between {@link #resume()} and its next
 * {@link #park()}. The two semaphores hand the turn over and make everything written before visible to the other side.
 */
final class TimedProcess {
    private final Thread thread;
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore handedBack = new Semaphore(0);
    private final AtomicLong stop = new AtomicLong();
    private volatile boolean abandoned;
    private volatile boolean ended;
    private volatile boolean started;

    TimedProcess(String name, Consumer<TimedProcess> body) {
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                body.accept(this);
            } finally {
                ended = true;
                handedBack.release();
            }
        });
    }

    String name() {
        return thread.getName();
    }

    /** Counts the times this process was resumed, which tells the current wait from an earlier one. */
    long stop() {
        return stop.get();
    }

    boolean isStarted() {
        return started;
    }

    boolean hasEnded() {
        return ended;
    }

    void abandon() {
        abandoned = true;
    }

    /** Called by the driver only: returns when the process waits in virtual time or has ended. */
    void resume() {
        stop.incrementAndGet();
        if (started) {
            turn.release();
        } else {
            started = true;
            thread.start();
        }
        handedBack.acquireUninterruptibly();
    }

    /** Called by the process itself only. */
    void park() {
        if (abandoned) {
            throw new Abandoned(name());
        }
        handedBack.release();
        turn.acquireUninterruptibly();
        if (abandoned) {
            throw new Abandoned(name());
        }
    }
}
