package io.imagesteward.core.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.plan.Planner;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The families of AMIs among what a sweep saw, put together as one look at each would have shown them. */
final class AmiFamilies {

    private final ImagePolicy policy;
    private final PolicyBook book;
    private final Observed observed;
    private final AccountId hub;
    private final Map<Place, Map<String, Instant>> born;

    AmiFamilies(ImagePolicy policy, PolicyBook book, Observed observed, AccountId hub) {
        this.policy = policy;
        this.book = book;
        this.observed = observed;
        this.hub = hub;
        this.born = observed.amis().stream()
                .collect(Collectors.groupingBy(
                        ami -> ami.ref().place(),
                        Collectors.toMap(ami -> ami.ref().id().value(), Ami::created, (one, same) -> one)));
    }

    /** Everything of the hub's that follows the policy, copies included. */
    List<Ami> members() {
        return observed.amis().stream()
                .filter(ami -> ami.ref().account().equals(hub) && ami.state() != AmiState.DEREGISTERED)
                .filter(ami -> book.follows(policy, ami.ref().id(), ami.name(), ami.tags()))
                .toList();
    }

    static boolean isSource(Ami ami) {
        return !ami.tags().containsKey(StewardTags.SOURCE);
    }

    Held held(Ami source, Instant now) {
        var seen = inventory(source);
        return new Held(
                policy,
                source.ref(),
                Planner.plan(policy.unbraked(), source.ref(), seen, now),
                Planner.plan(policy, source.ref(), seen, now),
                filled(seen),
                seen.completeness());
    }

    /** Copies of a source where the policy wants none. */
    List<Ami> stray(Ami source) {
        var wanted = places(source);
        return observed.copiesOf(source.ref()).stream()
                .filter(copy ->
                        StewardTags.source(source.ref()).equals(copy.tags().get(StewardTags.SOURCE)))
                .filter(copy -> copy.ref().account().equals(hub)
                        && !wanted.contains(copy.ref().place()))
                .filter(copy -> copy.state() != AmiState.DEREGISTERED)
                .toList();
    }

    /** As the look of one distribution shows it: copies where the policy wants them, and what is published there. */
    Inventory inventory(Ami source) {
        var places = places(source);
        var copies = observed.copiesOf(source.ref()).stream()
                .filter(copy -> places.contains(copy.ref().place()))
                .toList();
        var published = new HashMap<Place, Published>();
        policy.publish().ifPresent(publication -> {
            published(source.ref().place(), publication.parameter(), this::born).forEach(published::put);
            copies.stream()
                    .filter(copy -> copy.state() == AmiState.AVAILABLE)
                    .map(copy -> copy.ref().place())
                    .distinct()
                    .forEach(place ->
                            published.putAll(published(place, publication.parameter(), named -> Optional.empty())));
        });
        return new Inventory(Optional.of(source), copies, published, observed.completeness(ImageKind.AMI));
    }

    private Map<Place, Published> published(Place place, String parameter, Function<Named, Optional<Instant>> created) {
        return Optional.ofNullable(observed.pointersAt(place).get(parameter))
                .map(value -> Map.of(place, new Published(value, created.apply(new Named(place, value)))))
                .orElse(Map.of());
    }

    /** What a parameter of a place names. */
    private record Named(Place place, String value) {}

    private Optional<Instant> born(Named named) {
        return Optional.ofNullable(born.getOrDefault(named.place(), Map.of()).get(named.value()));
    }

    private Set<Place> places(Ami source) {
        var places = new HashSet<>(policy.copy().places());
        policy.copy().regionIds().forEach(region -> places.add(new Place(hub, region)));
        places.remove(source.ref().place());
        return places;
    }

    private static Set<Place> filled(Inventory seen) {
        return seen.copies().stream()
                .filter(copy -> copy.state() == AmiState.AVAILABLE || copy.state() == AmiState.PENDING)
                .map(copy -> copy.ref().place())
                .collect(Collectors.toSet());
    }
}
