package io.imagesteward.sandbox.time;

import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Who is to be resumed when; taking the next entry is what moves the clock, and it never moves back. */
final class Agenda {
    private final PriorityQueue<Wake> entries = new PriorityQueue<>();
    private volatile Instant now;
    private long insertions;

    Agenda(Instant start) {
        this.now = start;
    }

    Instant now() {
        return now;
    }

    synchronized Wake add(TimedProcess process, long stop, Instant when) {
        var wake = new Wake(when.isBefore(now) ? now : when, insertions++, process, stop);
        entries.add(wake);
        return wake;
    }

    /** Takes an entry that is not needed any more away, so that far limits do not pile up. */
    synchronized void remove(Wake wake) {
        entries.remove(wake);
    }

    synchronized void removeAllOf(TimedProcess process) {
        entries.removeIf(wake -> wake.process() == process);
    }

    synchronized void clear() {
        entries.clear();
    }

    /** The next entry up to {@code limit}, with the clock moved to it; null if there is none. */
    synchronized @Nullable Wake next(Instant limit) {
        dropVoid();
        Wake first = entries.peek();
        if (first == null || first.when().isAfter(limit)) {
            return null;
        }
        advanceTo(first.when());
        return entries.poll();
    }

    synchronized boolean isEmpty() {
        dropVoid();
        return entries.isEmpty();
    }

    synchronized void advanceTo(Instant instant) {
        if (now.isBefore(instant)) {
            now = instant;
        }
    }

    private void dropVoid() {
        for (Wake first = entries.peek(); first != null && first.isVoid(); first = entries.peek()) {
            entries.poll();
        }
    }
}
