package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.Pointer;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.inventory.StockQuery;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Gaps;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at the hub's own images of WorkSpaces that may be retired, Region by Region. A listing shows no tags, and every
 * image may carry a hold, so the tags of all of them are read, one call for each.
 */
public final class WorkspaceStock implements StockInventory {

    private final Desks desks;
    private final AccountId account;
    private final Parameters parameters;

    public WorkspaceStock(AwsClients clients, Desks desks, AccountId account) {
        this.desks = desks;
        this.account = account;
        this.parameters = new Parameters(clients);
    }

    @Override
    public Stock list(StockQuery query) {
        return look(
                query.regions(),
                query.parameters(),
                images -> images.owned().stream()
                        .flatMap(image -> seen(() -> image.tagged(images.tags(image.ref()))))
                        .toList());
    }

    /** Copies are found by their names, so that tags and permissions are read of few. */
    @Override
    public Stock family(ImageRef source, Set<RegionId> regions, Set<String> names) {
        var everywhere = new TreeSet<>(regions);
        everywhere.add(source.region());
        return look(
                everywhere,
                names,
                images -> images.owned().stream()
                        .filter(image -> image.ref().equals(source) || CopyName.names(image.name(), source.id()))
                        .flatMap(image -> seen(() -> whole(images, image)))
                        .filter(image -> image.ref().equals(source) || image.isCopyOf(source))
                        .toList());
    }

    @Override
    public Optional<Image> image(ImageRef image) {
        var images = new ImageReader(desks.at(image.place()));
        return images.owned(List.of(image.id().value())).stream()
                .flatMap(found -> seen(() -> whole(images, found)))
                .map(Image.class::cast)
                .findFirst();
    }

    /** There are no snapshots that could be left behind. */
    @Override
    public Set<ImageRef> leftBehind(Set<RegionId> regions) {
        return Set.of();
    }

    /** WorkSpaces has no Recycle Bin. */
    @Override
    public RecycleBin recycleBin(Set<RegionId> regions) {
        return RecycleBin.EMPTY;
    }

    private Stock look(Set<RegionId> regions, Set<String> names, Function<ImageReader, List<WorkspaceImage>> reading) {
        var images = new ArrayList<Image>();
        var pointers = new ArrayList<Pointer>();
        var gaps = new Gaps();
        for (var region : new TreeSet<>(regions)) {
            var place = new Place(account, region);
            gaps.at(place, () -> {
                images.addAll(reading.apply(new ImageReader(desks.at(place))));
                parameters
                        .readAll(region, names)
                        .forEach((name, value) -> pointers.add(new Pointer(region, name, value)));
            });
        }
        return new Stock(images, Map.of(), pointers, gaps.completeness());
    }

    /** What is deleted between two calls is not there. */
    private static Stream<WorkspaceImage> seen(Supplier<WorkspaceImage> reading) {
        try {
            return Stream.of(reading.get());
        } catch (Gone deletedMeanwhile) {
            return Stream.empty();
        }
    }

    /** To the last page of who may copy it, whatever its state. */
    private static WorkspaceImage whole(ImageReader images, WorkspaceImage image) {
        return image.tagged(images.tags(image.ref())).sharedWith(images.permissions(image.ref()));
    }
}
