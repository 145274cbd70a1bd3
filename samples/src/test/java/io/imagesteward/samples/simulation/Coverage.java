package io.imagesteward.samples.simulation;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * What has really happened to the worlds so far, and in how many of them: a fault that is never hit proves nothing, so
 * people and tests want to see the numbers.
 */
final class Coverage {

    private final Map<String, LongAdder> times = new ConcurrentHashMap<>();
    private final Map<String, Set<Long>> worlds = new ConcurrentHashMap<>();

    /** One world's part of it. */
    Hits of(long seed) {
        return what -> {
            times.computeIfAbsent(what, w -> new LongAdder()).increment();
            worlds.computeIfAbsent(what, w -> new ConcurrentSkipListSet<>()).add(seed);
        };
    }

    /** Counts what happens in one world. */
    @FunctionalInterface
    interface Hits {
        void count(String what);
    }

    /** Everything that happened at least once. */
    Set<String> seen() {
        return Set.copyOf(times.keySet());
    }

    /** A line for each thing that happened, the rarest first. */
    String table() {
        return times.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().sum()))
                .map(entry -> "%,12d times in %,7d runs  %s"
                        .formatted(
                                entry.getValue().sum(),
                                worlds.getOrDefault(entry.getKey(), Set.of()).size(),
                                entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
