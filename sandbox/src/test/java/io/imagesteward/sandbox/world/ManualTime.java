package io.imagesteward.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands until a test moves it, running on the way whatever was to happen. */
public final class ManualTime implements InstantSource {

    private record Task(Instant when, long order, Runnable body) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::when).thenComparingLong(Task::order));
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private long scheduled;

    @Override
    public Instant instant() {
        return now;
    }

    public void at(Instant when, Runnable body) {
        tasks.add(new Task(when, scheduled++, body));
    }

    /** Moves the clock on. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        for (var next = tasks.peek(); next != null && !next.when().isAfter(end); next = tasks.peek()) {
            tasks.remove(next);
            now = next.when().isAfter(now) ? next.when() : now;
            next.body().run();
        }
        now = end;
    }
}
