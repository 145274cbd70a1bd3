package io.imagesteward.functions.aws.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyBook.Selection;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.sweep.Confidence;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Sighting;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.ec2.Images;
import io.imagesteward.functions.aws.ec2.Keys;
import io.imagesteward.functions.aws.ec2.Stewarded;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Reads AMIs. In the hub: a page of them, the permissions of those that a policy is about, the snapshots of ours, and what
 * is published. In a spoke: the copies that are its own, and what others share with it.
 */
public final class AmiAudit implements ScopeAudit {

    private final AwsClients clients;
    private final LambdaEnvironment environment;
    private final AccountId hub;
    private final PolicyBook book;
    private final Map<Place, Ec2Client> paced = new HashMap<>();
    private final Map<Place, Keys> keys = new HashMap<>();
    private final Map<Place, Changes> changes = new HashMap<>();

    public AmiAudit(AwsClients clients, LambdaEnvironment environment, AccountId hub, PolicyBook book) {
        this.clients = clients;
        this.environment = environment;
        this.hub = hub;
        this.book = book;
    }

    @Override
    public Seen read(Cursor at) {
        var place = at.scope().place();
        paced.computeIfAbsent(
                place, p -> new PacedEc2(clients.in(p.account()).ec2(p.region()), environment, at.page() == 0));
        return place.account().equals(hub) ? home(place, at.token(), at.since()) : abroad(place);
    }

    private Seen home(Place place, Optional<String> token, Optional<Instant> since) {
        var sightings = new ArrayList<Sighting>();
        if (token.isEmpty()) {
            sightings.addAll(new Stewarded(ec2(place), place).snapshots());
            sightings.addAll(pointers(place));
            sightings.addAll(keys(place));
        }
        var images = images(place);
        var listing = images.page(token);
        var ours = listing.images().stream().filter(this::isOfAPolicy).toList();
        var changes = since.map(then -> changes(place, then));
        var read = ours.stream()
                .filter(ami -> changes.filter(known -> !known.concern(ami, listing.open()))
                        .isEmpty());
        images.withPermissions(read.toList()).stream()
                .map(ami -> images.withUses(ami, targets(ami)))
                .forEach(ami -> sightings.add(new Sighting.OfAmi(ami)));
        changes.ifPresent(known -> ours.stream()
                .filter(ami -> !known.concern(ami, listing.open()))
                .forEach(ami -> sightings.add(new Sighting.OfAmi(known.asBefore(ami)))));
        listing.images().stream()
                .filter(ami -> !isOfAPolicy(ami))
                .map(ami -> new Sighting.OfAmi(glanced(ami, listing.open())))
                .forEach(sightings::add);
        return new Seen(sightings, listing.next());
    }

    private Changes changes(Place place, Instant since) {
        return changes.computeIfAbsent(
                place,
                p -> Changes.read(
                        new Stewarded(ec2(p), p),
                        Trail.ofAmis(clients.cloudTrail(p.region()), environment),
                        book,
                        since));
    }

    /** Who may use an image that no policy is about matters to nobody here, unless everybody may: a listing tells that. */
    private static Ami glanced(Ami ami, Set<ImageRef> open) {
        return open.contains(ami.ref()) ? ami.seen(Set.of(new Principal.Everyone()), ami.snapshots()) : ami;
    }

    private boolean isOfAPolicy(Ami ami) {
        return book.select(ImageKind.AMI, ami.name(), ami.tags()) instanceof Selection.One;
    }

    private Set<Principal> targets(Ami ami) {
        return book.select(ImageKind.AMI, ami.name(), ami.tags()) instanceof Selection.One(var versioned)
                ? versioned.policy().share().principals()
                : Set.of();
    }

    private Seen abroad(Place place) {
        var sightings = new ArrayList<Sighting>();
        if (wantsCopies(place)) {
            var images = images(place);
            images.withKeys(images.copies()).forEach(ami -> sightings.add(new Sighting.OfAmi(ami)));
            sightings.addAll(pointers(place));
            sightings.addAll(keys(place));
        }
        Confidence.in(book, ImageKind.AMI, hub)
                .map(confidence -> new Stewarded(ec2(place), place).lent(confidence::trusts))
                .ifPresent(sightings::addAll);
        return new Seen(sightings, Optional.empty());
    }

    private boolean wantsCopies(Place place) {
        return book.all().stream().anyMatch(v -> v.policy().copy().places().contains(place));
    }

    private List<Sighting> pointers(Place place) {
        var names = book.all().stream()
                .filter(v -> v.policy().kind() == ImageKind.AMI)
                .filter(v -> place.account().equals(hub)
                        || v.policy().copy().places().contains(place))
                .flatMap(v -> v.policy().publish().stream())
                .map(Publication::parameter)
                .collect(Collectors.toSet());
        return new Parameters(clients.in(place.account()))
                .readAll(place.region(), names).entrySet().stream()
                        .<Sighting>map(e -> new Sighting.OfPointer(place, e.getKey(), e.getValue()))
                        .toList();
    }

    /** What the keys are that policies name for copies there: one question for each, however many copies there are. */
    private List<Sighting> keys(Place place) {
        var known = keysOf(place);
        return book.all().stream()
                .flatMap(v -> v.policy().copy().keysAt(place, hub).stream())
                .distinct()
                .flatMap(key -> known.arnOf(key).<Sighting>map(arn -> new Sighting.OfKey(place, key, arn)).stream())
                .toList();
    }

    private Images images(Place place) {
        return new Images(ec2(place), keysOf(place), place.account(), place.region());
    }

    /** For all pages of a place together: thousands of images are under the same few keys. */
    private Keys keysOf(Place place) {
        var there = clients.in(place.account());
        return keys.computeIfAbsent(
                place,
                p -> new Keys(
                        () -> there.kms(p.region()), spoke -> clients.in(spoke).kms(p.region())));
    }

    private Ec2Client ec2(Place place) {
        return Objects.requireNonNull(paced.get(place), "every reading begins with a pace");
    }
}
