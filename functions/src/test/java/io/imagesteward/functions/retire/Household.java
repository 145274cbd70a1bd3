package io.imagesteward.functions.retire;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.Life;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.inventory.StockQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One family in two Regions, which shows whatever is done to it. */
final class Household implements StockInventory {

    static final AccountId HUB = new AccountId("999999999999");
    static final ImageRef SOURCE = new ImageRef(HUB, new RegionId("us-east-1"), new AmiId("ami-00000000000000001"));
    static final ImageRef COPY = new ImageRef(HUB, new RegionId("eu-west-1"), new AmiId("ami-00000000000000002"));
    static final SnapshotRef SNAPSHOT = new SnapshotRef(HUB, SOURCE.region(), new SnapshotId("snap-0a1b2c3d"));

    private Set<Principal> sharedWith = Set.of();
    private boolean marked;
    private AmiState state = AmiState.AVAILABLE;
    private boolean unreadable;
    private boolean copyFirst;
    private boolean withoutSource;

    void sharedWith(Principal... principals) {
        sharedWith = Set.of(principals);
    }

    void marked() {
        marked = true;
    }

    void disabled() {
        state = AmiState.DISABLED;
    }

    void deregistered() {
        state = AmiState.DEREGISTERED;
    }

    void copyFirst() {
        copyFirst = true;
    }

    void withoutSource() {
        withoutSource = true;
    }

    void unreadable() {
        unreadable = true;
    }

    @Override
    public Stock family(ImageRef source, Set<RegionId> regions, Set<String> parameters) {
        var gaps = unreadable ? List.of(new Gap(HUB, COPY.region(), "down")) : List.<Gap>of();
        var backing = List.of(new Snapshot(SNAPSHOT, new Encryption.None(), sharedWith));
        var images = new ArrayList<>(List.of(
                ami(SOURCE, Map.of(), backing),
                ami(COPY, Map.of(StewardTags.SOURCE, StewardTags.source(SOURCE)), List.of())));
        if (withoutSource) {
            images.removeFirst();
        }
        return new Stock(
                List.copyOf(copyFirst ? images.reversed() : images), Map.of(), List.of(), new Completeness(gaps));
    }

    private Ami ami(ImageRef image, Map<String, String> own, List<Snapshot> snapshots) {
        var tags = new HashMap<>(own);
        if (marked) {
            tags.put(StewardTags.LIFECYCLE, StewardTags.RETIRING);
        }
        return new Ami(
                image,
                "golden-linux-1",
                state,
                "",
                Instant.parse("2025-01-05T09:00:00Z"),
                tags,
                Optional.empty(),
                sharedWith,
                snapshots,
                Life.PLAIN);
    }

    @Override
    public Stock list(StockQuery query) {
        throw new AssertionError("one family is looked at, not all");
    }

    @Override
    public Optional<Image> image(ImageRef image) {
        return family(SOURCE, Set.of(), Set.of()).images().stream()
                .filter(ami -> ami.ref().equals(image))
                .findFirst();
    }

    @Override
    public Set<ImageRef> leftBehind(Set<RegionId> regions) {
        throw new AssertionError("what is left behind does not matter here");
    }

    @Override
    public RecycleBin recycleBin(Set<RegionId> regions) {
        throw new AssertionError("bins do not matter here");
    }
}
