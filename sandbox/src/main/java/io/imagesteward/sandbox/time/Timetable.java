package io.imagesteward.sandbox.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * What comes again and again without end. It is kept apart from the agenda, which would never be empty with it, and is
 * followed only by who drives the clock to a date.
 */
final class Timetable {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void add(UnaryOperator<Instant> following, Runnable task) {
        entries.add(new Entry(following, task));
    }

    /** Gives every moment after {@code start} and up to {@code limit}, in order, with what is due at it. */
    void follow(Instant start, Instant limit, BiConsumer<Instant, List<Runnable>> at) {
        Instant now = start;
        for (var due = next(now, limit); due.isPresent(); due = next(now, limit)) {
            at.accept(due.get(), dueAt(due.get(), now));
            now = due.get();
        }
    }

    private Optional<Instant> next(Instant now, Instant limit) {
        return entries.stream()
                .map(entry -> entry.after(now))
                .filter(due -> !due.isAfter(limit))
                .min(Instant::compareTo);
    }

    private List<Runnable> dueAt(Instant due, Instant now) {
        return entries.stream()
                .filter(entry -> entry.after(now).equals(due))
                .map(Entry::task)
                .toList();
    }

    /** Counts from its own last moment: what comes every seven hours comes also where something else comes every hour. */
    private static final class Entry {
        private final UnaryOperator<Instant> following;
        private final Runnable task;
        private Optional<Instant> next = Optional.empty();

        Entry(UnaryOperator<Instant> following, Runnable task) {
            this.following = following;
            this.task = task;
        }

        Runnable task() {
            return task;
        }

        /** The first of its moments after this one; what went by while nobody followed the timetable is left out. */
        Instant after(Instant now) {
            var due = next.orElseGet(() -> following.apply(now));
            while (!due.isAfter(now)) {
                due = following.apply(due);
            }
            next = Optional.of(due);
            return due;
        }
    }
}
