package io.imagesteward.samples.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What images had when functions were about to take it: what must be recorded, and what has to come back. */
final class Memory {

    /** One image before the first thing was taken from it. */
    record Before(Instant at, String region, boolean available, Set<String> launch, Map<String, Set<String>> volumes) {}

    private final List<Sightings> sightings = new ArrayList<>();
    private final Map<String, Before> taken = new HashMap<>();
    private final Map<String, Before> returned = new HashMap<>();
    private final Map<String, Before> deleted = new HashMap<>();
    private final Map<String, Map<String, Instant>> given = new HashMap<>();

    /** From now on other people are watched. */
    void watchedBy(Sightings during) {
        sightings.add(during);
    }

    /** Whether somebody changed an image at that moment or later, or so shortly before that nobody could see it. */
    boolean wasDisturbedSince(Instant moment, String imageId) {
        return sightings.stream()
                .anyMatch(seen ->
                        seen.wasDisturbedSince(moment.minus(seen.blindness()).minusSeconds(1), imageId));
    }

    void given(Instant now, Effect.Gives giving, Set<String> holders) {
        var id = giving.member().id();
        var last = given.computeIfAbsent(id, i -> new HashMap<>());
        giving.who().forEach(who -> last.put(who, now));
        if (!giving.member().marked()) {
            Optional.ofNullable(taken.get(id))
                    .filter(before -> isBack(before, holders, giving))
                    .ifPresent(before -> taken.remove(id));
        }
    }

    /** Somebody took the mark off before all came back; now it is, but for what nobody ever gives to the public. */
    private static boolean isBack(Before before, Set<String> holders, Effect.Gives giving) {
        return before.launch().stream()
                .allMatch(who -> who.equals("all")
                        || holders.contains(who)
                        || giving.who().contains(who));
    }

    /** Whether functions let somebody use an image at that moment or later, or so shortly before that nobody could see it. */
    boolean gaveSince(Instant moment, String imageId, String who) {
        var when = given.getOrDefault(imageId, Map.of()).get(who);
        return when != null && sightings.stream().anyMatch(seen -> !when.isBefore(moment.minus(seen.blindness())));
    }

    Before taking(Instant now, Member member, Holdings holdings) {
        return taken.computeIfAbsent(member.id(), id -> seen(now, member, holdings));
    }

    /** Somebody took the mark off, so that what was taken has to be back. */
    void unmarked(String id) {
        Optional.ofNullable(taken.remove(id)).ifPresent(before -> returned.put(id, before));
    }

    void deleting(Instant now, Member member, Holdings holdings) {
        deleted.put(member.id(), seen(now, member, holdings));
    }

    Optional<Before> of(String id) {
        return Optional.ofNullable(taken.get(id));
    }

    Map<String, Before> returned() {
        return returned;
    }

    Map<String, Before> deleted() {
        return deleted;
    }

    private static Before seen(Instant now, Member member, Holdings holdings) {
        return new Before(now, member.region(), member.available(), holdings.holders(member), holdings.volumes(member));
    }
}
