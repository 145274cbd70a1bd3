package io.imagesteward.functions.aws;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.FamilyQuery;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Gaps;
import io.imagesteward.functions.aws.ec2.Images;
import io.imagesteward.functions.aws.ec2.Keys;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Observes families through EC2, KMS and Systems Manager, Region by Region, so that a bad Region is only a gap. */
public final class AwsImageInventory implements ImageInventory {

    private final AwsClients clients;
    private final AccountId account;
    private final Predicate<Place> notEnabled;
    private final Parameters parameters;

    /** @param notEnabled whether an account does not use a Region, asked only where the Region refuses */
    public AwsImageInventory(AwsClients clients, AccountId account, Predicate<Place> notEnabled) {
        this.clients = clients;
        this.account = account;
        this.notEnabled = notEnabled;
        this.parameters = new Parameters(clients);
    }

    @Override
    public Inventory observe(FamilyQuery query) {
        var look = new Look(notEnabled);
        look.gaps.at(query.source().place(), () -> observeSource(query, look));
        if (look.source.filter(s -> s.state() == AmiState.AVAILABLE).isPresent()) {
            places(query).forEach(place -> look.gaps.at(place, () -> observeCopies(query, place, look)));
        }
        return new Inventory(look.source, look.copies, look.published, look.gaps.completeness());
    }

    @Override
    public Optional<Ami> find(ImageRef image) {
        var images = images(image.place());
        return images.byId(List.of(image.id().value())).stream()
                .findFirst()
                .map(ami -> ami.state() == AmiState.FAILED ? explained(images, ami) : ami);
    }

    @Override
    public Ami withKeys(Ami image, Set<Principal> targets) {
        return images(image.ref().place()).withKeys(image, targets);
    }

    private static Set<Place> places(FamilyQuery query) {
        var places = new TreeSet<>(query.into());
        query.copyRegions()
                .forEach(region -> places.add(new Place(query.source().account(), region)));
        places.remove(query.source().place());
        return places;
    }

    private void observeSource(FamilyQuery query, Look look) {
        var place = query.source().place();
        var wanted = new ArrayList<>(List.of(query.source().id().value()));
        var current = query.parameter().flatMap(name -> parameters.read(place.region(), name));
        current.filter(value -> value.startsWith("ami-")).ifPresent(wanted::add);
        var images = images(place);
        var found = images.byId(wanted);
        current.ifPresent(value -> look.published.put(place, new Published(value, created(found, value))));
        var source =
                found.stream().filter(ami -> ami.ref().equals(query.source())).toList();
        look.source = images.withPermissions(source).stream()
                .map(image -> images.withUses(image, query.targets()))
                .findFirst();
    }

    /** What a spoke may do with its own copy is the spoke's affair, so only the hub's have permissions to read. */
    private void observeCopies(FamilyQuery query, Place place, Look look) {
        var images = images(place);
        var copies = place.account().equals(account)
                ? images.withPermissions(images.copiesOf(query.source())).stream()
                        .map(copy -> images.withUses(copy, query.targets()))
                        .toList()
                : images.madeFrom(query.source());
        look.copies.addAll(copies);
        // Where there is no copy to publish, nobody needs to know what is published.
        query.parameter()
                .filter(name -> copies.stream().anyMatch(copy -> copy.state() == AmiState.AVAILABLE))
                .flatMap(name -> new Parameters(clients.in(place.account())).read(place.region(), name))
                .ifPresent(value -> look.published.put(place, new Published(value, Optional.empty())));
    }

    private static Optional<Instant> created(List<Ami> found, String id) {
        return found.stream()
                .filter(ami -> ami.ref().id().value().equals(id))
                .map(Ami::created)
                .findFirst();
    }

    private static Ami explained(Images images, Ami failed) {
        return images.snapshotTrouble(failed).map(failed::because).orElse(failed);
    }

    private Images images(Place place) {
        var there = clients.in(place.account());
        var region = place.region();
        var keys = new Keys(() -> there.kms(region), spoke -> clients.in(spoke).kms(region));
        return new Images(there.ec2(region), keys, place.account(), region);
    }

    /** What has been seen so far. */
    private static final class Look {
        private Optional<Ami> source = Optional.empty();
        private final List<Ami> copies = new ArrayList<>();
        private final Map<Place, Published> published = new HashMap<>();
        private final Gaps gaps;

        private Look(Predicate<Place> notEnabled) {
            this.gaps = new Gaps(notEnabled);
        }
    }
}
