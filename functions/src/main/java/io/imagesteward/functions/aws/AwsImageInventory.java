package io.imagesteward.functions.aws;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.FamilyQuery;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.ec2.Images;
import io.imagesteward.functions.aws.ec2.Keys;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Observes families through EC2, KMS and Systems Manager, Region by Region, so that a bad Region is only a gap. */
public final class AwsImageInventory implements ImageInventory {

    private final AwsClients clients;
    private final AccountId account;
    private final Parameters parameters;

    public AwsImageInventory(AwsClients clients, AccountId account) {
        this.clients = clients;
        this.account = account;
        this.parameters = new Parameters(clients);
    }

    @Override
    public Inventory observe(FamilyQuery query) {
        var look = new Look();
        look.in(query.source().region(), () -> observeSource(query, look));
        var copyRegions = new TreeSet<>(query.copyRegions());
        copyRegions.remove(query.source().region());
        if (look.source.filter(s -> s.state() == AmiState.AVAILABLE).isPresent()) {
            copyRegions.forEach(region -> look.in(region, () -> observeCopies(query, region, look)));
        }
        return new Inventory(look.source, look.copies, look.published, new Completeness(look.gaps));
    }

    @Override
    public Optional<Ami> find(ImageRef image) {
        var images = images(image.region());
        return images.byId(List.of(image.id().value())).stream()
                .findFirst()
                .map(ami -> ami.state() == AmiState.FAILED ? explained(images, ami) : ami);
    }

    private void observeSource(FamilyQuery query, Look look) {
        var region = query.source().region();
        var wanted = new ArrayList<>(List.of(query.source().id().value()));
        var current = query.parameter().flatMap(name -> parameters.read(region, name));
        current.filter(value -> value.startsWith("ami-")).ifPresent(wanted::add);
        var images = images(region);
        var found = images.byId(wanted);
        current.ifPresent(value -> look.published.put(region, new Published(value, created(found, value))));
        var source =
                found.stream().filter(ami -> ami.ref().equals(query.source())).toList();
        look.source = images.withPermissions(source).stream().findFirst();
    }

    private void observeCopies(FamilyQuery query, RegionId region, Look look) {
        var images = images(region);
        var copies = images.withPermissions(images.copiesOf(query.source()));
        look.copies.addAll(copies);
        // Where there is no copy to publish, nobody needs to know what is published.
        query.parameter()
                .filter(name -> copies.stream().anyMatch(copy -> copy.state() == AmiState.AVAILABLE))
                .flatMap(name -> parameters.read(region, name))
                .ifPresent(value -> look.published.put(region, new Published(value, Optional.empty())));
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

    private Images images(RegionId region) {
        return new Images(clients.ec2(region), new Keys(() -> clients.kms(region)), account, region);
    }

    /** What has been seen so far. */
    private final class Look {
        private Optional<Ami> source = Optional.empty();
        private final List<Ami> copies = new ArrayList<>();
        private final Map<RegionId, Published> published = new HashMap<>();
        private final List<Gap> gaps = new ArrayList<>();

        private void in(RegionId region, Runnable reading) {
            try {
                reading.run();
            } catch (StewardFailure unreadable) {
                gaps.add(new Gap(account, region, String.valueOf(unreadable.getMessage())));
            }
        }
    }
}
