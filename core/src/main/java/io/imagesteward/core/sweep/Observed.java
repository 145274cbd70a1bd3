package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.policy.ImageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a sweep saw. Thousands of images are shared with the same few sets of principals, so that each set is kept
 * once: a hundred thousand images fit into the memory of a function.
 */
public final class Observed {

    private final List<Ami> amis = new ArrayList<>();
    private final List<WorkspaceImage> desktops = new ArrayList<>();
    private final Set<ImageRef> unread = new HashSet<>();
    private final List<Sighting.OfSnapshot> snapshots = new ArrayList<>();
    private final List<Sighting.Lent> lent = new ArrayList<>();
    private final List<Unreached> unreached = new ArrayList<>();
    private final Set<Place> notEnabled = new TreeSet<>();
    private final Map<String, List<Ami>> bySource = new HashMap<>();
    private final Map<Named, String> keys = new HashMap<>();
    private final Map<Place, Map<String, String>> pointers = new HashMap<>();
    private final Map<Set<Principal>, Set<Principal>> sets = new HashMap<>();

    /** A key as policies name it, in the place where it is looked up. */
    private record Named(Place place, KmsKey key) {}

    public void add(Sighting sighting) {
        switch (sighting) {
            case Sighting.OfAmi(var ami) -> add(small(ami));
            case Sighting.OfDesktop desktop -> add(desktop);
            case Sighting.OfSnapshot snapshot -> snapshots.add(snapshot);
            case Sighting.OfPointer(var place, var parameter, var value) ->
                pointers.computeIfAbsent(place, p -> new HashMap<>()).put(parameter, value);
            case Sighting.OfKey(var place, var declared, var meant) -> keys.put(new Named(place, declared), meant);
            case Sighting.Lent image -> lent.add(image);
        }
    }

    private void add(Sighting.OfDesktop desktop) {
        desktops.add(desktop.image());
        if (!desktop.read()) {
            unread.add(desktop.image().ref());
        }
    }

    /** Whether it was asked who may copy an image of WorkSpaces. */
    boolean isRead(ImageRef desktop) {
        return !unread.contains(desktop);
    }

    public void add(Unreached scope) {
        unreached.add(scope);
    }

    /** An account that does not use a Region has nothing there, and can be given nothing. */
    public void addNotEnabled(Place place) {
        notEnabled.add(place);
    }

    public List<Ami> amis() {
        return amis;
    }

    public List<WorkspaceImage> desktops() {
        return desktops;
    }

    public List<Sighting.OfSnapshot> snapshots() {
        return snapshots;
    }

    public List<Sighting.Lent> lent() {
        return lent;
    }

    public List<Unreached> unreached() {
        return unreached;
    }

    public Set<Place> notEnabled() {
        return notEnabled;
    }

    /** What a place's parameters name. */
    public Map<String, String> pointersAt(Place place) {
        return pointers.getOrDefault(place, Map.of());
    }

    /** The ARN of the key that a policy names there; empty when it could not be told. */
    Optional<String> keyAt(Place place, KmsKey declared) {
        return Optional.ofNullable(keys.get(new Named(place, declared)));
    }

    public Set<Place> placesWithPointers() {
        return pointers.keySet();
    }

    /** Images that say, by our tag or in EC2's own words, that they were copied from this one. */
    List<Ami> copiesOf(ImageRef source) {
        var copies = new ArrayList<>(bySource.getOrDefault(StewardTags.source(source), List.of()));
        bySource.getOrDefault(source.id().value(), List.of()).stream()
                .filter(copy -> !copies.contains(copy) && !copy.ref().equals(source))
                .forEach(copies::add);
        return copies;
    }

    /** The places of this kind of image that were not read. */
    Completeness completeness(ImageKind kind) {
        var unread = unreached.stream()
                .filter(scope -> scope.scope().kind() == kind)
                .map(scope -> new Gap(scope.scope().place(), scope.why()));
        var closed = notEnabled.stream().map(Gap::notEnabled);
        return new Completeness(Stream.concat(unread, closed).toList());
    }

    private void add(Ami ami) {
        amis.add(ami);
        var tag = ami.tags().get(StewardTags.SOURCE);
        if (tag != null) {
            bySource.computeIfAbsent(tag, t -> new ArrayList<>()).add(ami);
        }
        ami.source()
                .ifPresent(id ->
                        bySource.computeIfAbsent(id, i -> new ArrayList<>()).add(ami));
    }

    private Ami small(Ami ami) {
        return ami.seen(
                one(ami.launchPermissions()),
                ami.snapshots().stream()
                        .map(s -> new Snapshot(s.ref(), s.encryption(), one(s.volumePermissions())))
                        .toList());
    }

    private Set<Principal> one(Set<Principal> set) {
        return sets.computeIfAbsent(set, s -> s);
    }
}
