package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was deregistered and deleted in a Region while a retention rule matched it, until its time is over. */
final class RecycleBin {

    /** The tag that a resource carries while it is here. */
    static final String TAG = "aws:recycle-bin:resource-in-bin";

    private static final int MOST_RULES = 250;

    /** Something in the bin; its shares are kept with it. */
    record Held<T>(T resource, String account, Instant entered, Instant leaves) {}

    /** The images or the snapshots in the bin, by id. */
    static final class Shelf<T> {

        private final Map<String, Held<T>> held = new TreeMap<>();

        void put(String id, Held<T> item) {
            held.put(id, item);
        }

        Optional<Held<T>> find(String account, String id, Instant now) {
            return own(account, now)
                    .filter(entry -> entry.getKey().equals(id))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** What an account may still restore, in the order of the ids. */
        Stream<Map.Entry<String, Held<T>>> own(String account, Instant now) {
            held.values().removeIf(item -> !item.leaves().isAfter(now));
            return held.entrySet().stream()
                    .filter(entry -> entry.getValue().account().equals(account));
        }

        void remove(String id) {
            held.remove(id);
        }
    }

    private final Map<String, List<RetentionRule>> rules = new HashMap<>();
    private final Shelf<MachineImage> images = new Shelf<>();
    private final Shelf<DiskSnapshot> snapshots = new Shelf<>();

    void add(String account, RetentionRule rule) {
        var own = rules.computeIfAbsent(account, a -> new ArrayList<>());
        if (own.size() == MOST_RULES) {
            throw new IllegalStateException("An account has at most %d retention rules a Region".formatted(MOST_RULES));
        }
        own.add(rule);
    }

    /** For how long something with these tags is retained: the longest matching rule wins. */
    Optional<Duration> retention(String account, RetentionRule.Kind kind, Map<String, String> tags) {
        return rules.getOrDefault(account, List.of()).stream()
                .filter(rule -> rule.holds(kind, tags))
                .map(RetentionRule::time)
                .max(Duration::compareTo);
    }

    Shelf<MachineImage> images() {
        return images;
    }

    Shelf<DiskSnapshot> snapshots() {
        return snapshots;
    }
}
