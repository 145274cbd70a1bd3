package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.functions.aws.client.AwsClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One Region's images as a retirement looks at them: in whatever state they are, with everybody who can still get at
 * them or their snapshots, and without asking about keys, which decide only what may be shared.
 */
public final class StockImages {

    private final Images images;
    private final Snapshots snapshots;

    public StockImages(AwsClients clients, AccountId account, RegionId region) {
        var ec2 = clients.ec2(region);
        var keys = new Keys(() -> clients.kms(region));
        this.images = new Images(ec2, keys, account, region);
        this.snapshots = new Snapshots(ec2, keys, account, region);
    }

    /** Everything, without permissions. */
    public List<Ami> all() {
        return images.all();
    }

    /** The source, when this is its Region, and every copy of ours that names it, with permissions. */
    public List<Ami> family(ImageRef source, RegionId here) {
        var itself =
                source.region().equals(here) ? images.byId(List.of(source.id().value())).stream() : Stream.<Ami>empty();
        return withPermissions(
                Stream.concat(itself, images.madeFrom(source).stream()).toList());
    }

    /** One image with its permissions; empty when EC2 does not show it. */
    public Optional<Ami> image(ImageRef image) {
        return withPermissions(images.byId(List.of(image.id().value()))).stream()
                .findFirst();
    }

    /** One image without its permissions; empty when EC2 does not show it. */
    Optional<Ami> glance(ImageRef image) {
        return images.byId(List.of(image.id().value())).stream().findFirst();
    }

    private List<Ami> withPermissions(List<Ami> found) {
        return found.stream().flatMap(ami -> withPermissions(ami).stream()).toList();
    }

    /** Disabling wipes launch permissions, and leaves those of the snapshots as they are. */
    private Optional<Ami> withPermissions(Ami ami) {
        return switch (ami.state()) {
            case PENDING, DEREGISTERED -> Optional.of(ami);
            case AVAILABLE, DISABLED, FAILED, UNUSABLE -> {
                try {
                    yield Optional.of(ami.seen(launch(ami), volumes(ami)));
                } catch (Gone deregisteredMeanwhile) {
                    yield Optional.empty();
                }
            }
        };
    }

    private Set<Principal> launch(Ami ami) {
        return images.launchPermissions(ami);
    }

    /** A failed copy can name a snapshot that was never finished; nobody can have that. */
    private List<Snapshot> volumes(Ami ami) {
        var seen = new ArrayList<Snapshot>();
        for (var snapshot : ami.snapshots()) {
            try {
                var permissions = snapshots.volumePermissions(snapshot.ref());
                seen.add(new Snapshot(snapshot.ref(), snapshot.encryption(), permissions));
            } catch (Gone neverFinished) {
                if (ami.state() == AmiState.AVAILABLE || ami.state() == AmiState.DISABLED) {
                    throw neverFinished;
                }
            }
        }
        return List.copyOf(seen);
    }
}
