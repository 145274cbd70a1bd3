package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.UsageInventory;
import io.imagesteward.core.inventory.UsageQuery;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import io.imagesteward.core.inventory.WorkspaceImage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;

/**
 * Looks for bundles that are made of a family's images or of a spoke's copies of them, and for copies that are still being
 * made, in every account that may hold one. WorkSpaces has no reports that would see other accounts, so a spoke that does
 * not let itself be read is on record as silent, and what is silent proves nothing.
 */
public final class WorkspaceUsage implements UsageInventory {

    private final Desks desks;
    private final InstantSource clock;

    public WorkspaceUsage(Desks desks, InstantSource clock) {
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public List<Evidence> evidence(UsageQuery query) {
        var places = new TreeSet<>(query.spokes());
        query.images().forEach(image -> places.add(image.place()));
        return places.stream()
                .flatMap(place -> heard(place, query.images()).stream())
                .toList();
    }

    private List<Evidence> heard(Place place, List<ImageRef> family) {
        try {
            return testimony(place, family);
        } catch (StewardFailure silent) {
            var why = "%s: %s".formatted(place, silent.getMessage());
            return UsageSource.about(family.getFirst().id()).stream()
                    .<Evidence>map(source -> new Evidence.Missing(source, place.region(), why))
                    .toList();
        }
    }

    /** Bundles are read only where there is something that they could be made of. */
    private List<Evidence> testimony(Place place, List<ImageRef> family) {
        var now = clock.instant();
        var desk = desks.at(place);
        var there = new ImageReader(desk).ofFamily(family);
        var pending = there.stream()
                .filter(image -> image.standing() == Standing.BEING_MADE)
                .map(image ->
                        use(image, family, UsageSource.PENDING_COPIES, "a copy is being made, " + name(image), now))
                .toList();
        var bundles = new ArrayList<Use>();
        if (!there.isEmpty()) {
            var ids = there.stream().map(image -> image.ref().id().value()).collect(Collectors.toSet());
            for (var bundle : new BundleReader(desk).madeOf(ids)) {
                there.stream()
                        .filter(image -> image.ref().id().value().equals(bundle.imageId()))
                        .forEach(image ->
                                bundles.add(use(image, family, UsageSource.BUNDLES, inWords(bundle, image), now)));
            }
        }
        return List.of(
                new Evidence.Told(UsageSource.PENDING_COPIES, place.region(), now, pending),
                new Evidence.Told(UsageSource.BUNDLES, place.region(), now, bundles));
    }

    /** A spoke's copy is no member of the family: whoever uses it uses the source that it was made of. */
    private static Use use(WorkspaceImage image, List<ImageRef> family, UsageSource source, String what, Instant now) {
        var used = family.contains(image.ref()) ? image.ref() : family.getFirst();
        return new Use(used, source, image.ref().account(), what, now);
    }

    private static String inWords(WorkspaceBundle bundle, WorkspaceImage image) {
        return "bundle %s (%s), which is made of %s".formatted(bundle.bundleId(), bundle.name(), name(image));
    }

    private static String name(WorkspaceImage image) {
        return "%s in %s".formatted(image.ref().id().value(), image.ref().region());
    }
}
