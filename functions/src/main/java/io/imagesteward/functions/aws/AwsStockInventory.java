package io.imagesteward.functions.aws;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.Pointer;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.inventory.StockQuery;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Gaps;
import io.imagesteward.functions.aws.ec2.Ancestry;
import io.imagesteward.functions.aws.ec2.Bins;
import io.imagesteward.functions.aws.ec2.SnapshotInventory;
import io.imagesteward.functions.aws.ec2.StockImages;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the AMIs that may be retired, Region by Region, so that a bad Region is only a gap. */
public final class AwsStockInventory implements StockInventory {

    private final AwsClients clients;
    private final AccountId account;
    private final Parameters parameters;

    public AwsStockInventory(AwsClients clients, AccountId account) {
        this.clients = clients;
        this.account = account;
        this.parameters = new Parameters(clients);
    }

    @Override
    public Stock list(StockQuery query) {
        var look = new Look();
        for (var region : new TreeSet<>(query.regions())) {
            look.gaps.at(new Place(account, region), () -> {
                look.images.addAll(stock(region).all());
                look.at(region, query.parameters());
            });
        }
        look.descent();
        return look.stock();
    }

    @Override
    public Stock family(ImageRef source, Set<RegionId> regions, Set<String> names) {
        var look = new Look();
        var everywhere = new TreeSet<>(regions);
        everywhere.add(source.region());
        for (var region : everywhere) {
            look.gaps.at(new Place(account, region), () -> {
                look.images.addAll(stock(region).family(source, region));
                look.at(region, names);
            });
        }
        return look.stock();
    }

    @Override
    public Optional<Image> image(ImageRef image) {
        return stock(image.region()).image(image).map(Image.class::cast);
    }

    @Override
    public Set<ImageRef> leftBehind(Set<RegionId> regions) {
        var sources = new HashSet<ImageRef>();
        var snapshots = new SnapshotInventory(clients, account);
        new TreeSet<>(regions).forEach(region -> sources.addAll(snapshots.sources(region)));
        return sources;
    }

    @Override
    public RecycleBin recycleBin(Set<RegionId> regions) {
        var images = new HashSet<ImageRef>();
        var snapshots = new HashSet<SnapshotRef>();
        for (var region : new TreeSet<>(regions)) {
            var bin = new Bins(clients.ec2(region), account, region);
            images.addAll(bin.images());
            snapshots.addAll(bin.snapshots());
        }
        return new RecycleBin(images, snapshots);
    }

    private StockImages stock(RegionId region) {
        return new StockImages(clients, account, region);
    }

    /** What has been seen so far. */
    private final class Look {
        private final List<Ami> images = new ArrayList<>();
        private final Map<ImageRef, Set<AmiId>> ancestry = new HashMap<>();
        private final List<Pointer> pointers = new ArrayList<>();
        private final Gaps gaps = new Gaps();

        private void at(RegionId region, Set<String> names) {
            parameters.readAll(region, names).forEach((name, value) -> pointers.add(new Pointer(region, name, value)));
        }

        /** Asked when every Region is listed, because a copy's source lies in another one. */
        private void descent() {
            var known = new Ancestry(clients, images);
            for (var image : images) {
                gaps.at(image.ref().place(), () -> ancestry.put(image.ref(), known.of(image)));
            }
        }

        private Stock stock() {
            return new Stock(List.copyOf(images), ancestry, pointers, gaps.completeness());
        }
    }
}
