package io.imagesteward.sandbox.aws;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table whose readers may see it as it was a little earlier, while its writers always see the latest.
 *
 * <p>EC2 follows an eventual consistency model; see "Eventual consistency" in the EC2 Developer Guide. How far reads
 * lag is set in {@link Surroundings}.
 */
public final class Eventual<V> {

    private record Version<V>(Instant since, Optional<V> value) {}

    private final NavigableMap<String, Deque<Version<V>>> rows = new TreeMap<>();
    private final Map<String, NavigableMap<String, Deque<Version<V>>>> groups = new HashMap<>();
    private final Surroundings surroundings;
    private final Function<V, String> group;

    public Eventual(Surroundings surroundings) {
        this(surroundings, value -> "");
    }

    /** A table that can also be read by group; a value's group never changes. */
    public Eventual(Surroundings surroundings, Function<V, String> group) {
        this.surroundings = surroundings;
        this.group = group;
    }

    public Optional<V> latest(String key) {
        return versions(key).flatMap(versions -> versions.getLast().value());
    }

    public Optional<V> seen(String key) {
        return versions(key).flatMap(versions -> asSeen(versions, surroundings.visible()));
    }

    /** The latest values in the order of their keys. */
    public Stream<V> allLatest() {
        return rows.values().stream().flatMap(versions -> versions.getLast().value().stream());
    }

    /** The values as readers see them, in the order of their keys. */
    public Stream<V> allSeen() {
        return seenAfter("");
    }

    /** The same from behind a key on: a page deep in a long list does not read all before it. */
    public Stream<V> seenAfter(String key) {
        return seen(rows, key);
    }

    /** The same of one group. */
    public Stream<V> seenAfter(String key, String ofGroup) {
        return seen(groups.getOrDefault(ofGroup, Collections.emptyNavigableMap()), key);
    }

    private Stream<V> seen(NavigableMap<String, Deque<Version<V>>> some, String key) {
        Instant visible = surroundings.visible();
        return some.tailMap(key, false).values().stream()
                .mapMulti((versions, seen) -> asSeen(versions, visible).ifPresent(seen));
    }

    public void write(String key, V value) {
        add(key, new Version<>(surroundings.now(), Optional.of(value)));
    }

    /** Writes something that counts as having been there all along. */
    public void seed(String key, V value) {
        add(key, new Version<>(Instant.MIN, Optional.of(value)));
    }

    public void delete(String key) {
        add(key, new Version<>(surroundings.now(), Optional.empty()));
    }

    private Optional<Deque<Version<V>>> versions(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    private void add(String key, Version<V> version) {
        var versions = rows.computeIfAbsent(key, k -> new ArrayDeque<>());
        version.value()
                .map(group)
                .ifPresent(name ->
                        groups.computeIfAbsent(name, n -> new TreeMap<>()).put(key, versions));
        forget(versions);
        versions.addLast(version);
    }

    private Optional<V> asSeen(Deque<Version<V>> versions, Instant visible) {
        Iterator<Version<V>> newestFirst = versions.descendingIterator();
        while (newestFirst.hasNext()) {
            var version = newestFirst.next();
            if (!version.since().isAfter(visible)) {
                return version.value();
            }
        }
        return Optional.empty();
    }

    /** Drops versions that no reader can see any more. */
    private void forget(Deque<Version<V>> versions) {
        Instant visible = surroundings.visible();
        while (versions.size() > 1) {
            var oldest = versions.removeFirst();
            if (versions.getFirst().since().isAfter(visible)) {
                versions.addFirst(oldest);
                return;
            }
        }
    }
}
