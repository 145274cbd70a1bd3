package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageInventory;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.inventory.WorkspaceQuery;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Gaps;
import io.imagesteward.functions.aws.organizations.Roster;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Observes families of WorkSpaces images, place by place, so that a spoke that lets nobody in is only a gap. */
public final class AwsWorkspaceInventory implements WorkspaceImageInventory {

    private final AwsClients clients;
    private final Desks desks;
    private final Predicate<Place> notEnabled;
    private final Audiences audiences;

    /** @param notEnabled whether an account does not use a Region, asked only where the Region refuses */
    public AwsWorkspaceInventory(AwsClients clients, Desks desks, Predicate<Place> notEnabled) {
        this.clients = clients;
        this.desks = desks;
        this.notEnabled = notEnabled;
        this.audiences = new Audiences(desks, new Roster(clients));
    }

    @Override
    public WorkspaceInventory observe(WorkspaceQuery query) {
        var look = new Look(query);
        look.gaps.at(query.source().place(), look::source);
        var source = look.source.filter(image -> image.state() == WorkspaceImageState.AVAILABLE);
        source.ifPresent(image -> new TreeSet<>(query.places())
                .forEach(place -> look.gaps.at(
                        place,
                        () -> look.copies(
                                place, CopyName.of(image.name(), image.ref().id())))));
        var audience = source.map(image -> audience(query, image.tenancy()))
                .orElseGet(() -> new Audience(Set.of(), Optional.empty(), Set.of(), Set.of()));
        return new WorkspaceInventory(look.source, look.owned, audience, look.published, look.gaps.completeness());
    }

    @Override
    public Optional<WorkspaceImage> find(ImageRef image) {
        var images = new ImageReader(desks.at(image.place()));
        return images.owned(List.of(image.id().value())).stream()
                .findFirst()
                .map(found -> found.tagged(images.tags(found.ref())));
    }

    @Override
    public Audience audience(WorkspaceQuery query, Tenancy tenancy) {
        var hub = query.source().account();
        Set<RegionId> shared = Stream.concat(Stream.of(query.source().place()), query.places().stream())
                .filter(place -> place.account().equals(hub))
                .map(Place::region)
                .collect(Collectors.toSet());
        return audiences.of(query.principals(), tenancy, shared, query.places());
    }

    /** What has been seen so far. */
    private final class Look {
        private final WorkspaceQuery query;
        private Optional<WorkspaceImage> source = Optional.empty();
        private final Map<Place, List<WorkspaceImage>> owned = new HashMap<>();
        private final Map<Place, Published> published = new HashMap<>();
        private final Gaps gaps = new Gaps(notEnabled);

        private Look(WorkspaceQuery query) {
            this.query = query;
        }

        private void source() {
            var place = query.source().place();
            var current = current(place);
            var wanted = new TreeSet<>(Set.of(query.source().id().value()));
            current.filter(value -> value.startsWith("wsi-")).ifPresent(wanted::add);
            var images = new ImageReader(desks.at(place));
            var found = images.owned(wanted);
            current.ifPresent(value -> published.put(place, new Published(value, created(found, value))));
            source = found.stream()
                    .filter(image -> image.ref().equals(query.source()))
                    .findFirst()
                    .map(image -> whole(images, image));
        }

        private Optional<Instant> created(List<WorkspaceImage> found, String id) {
            return found.stream()
                    .filter(image -> image.ref().id().value().equals(id))
                    .findFirst()
                    .map(image -> image.created().orElse(Published.UNDATED));
        }

        /** All images of a place, of which one at most is the copy: that one is read to the end. */
        private void copies(Place place, String name) {
            var images = new ImageReader(desks.at(place));
            var ours = place.account().equals(query.source().account());
            var all = images.owned().stream()
                    .map(image -> !image.name().equals(name)
                            ? image
                            : ours ? whole(images, image) : image.tagged(images.tags(image.ref())))
                    .toList();
            owned.put(place, all);
            if (all.stream().anyMatch(image -> image.name().equals(name))) {
                current(place).ifPresent(value -> published.put(place, new Published(value, Optional.empty())));
            }
        }

        private WorkspaceImage whole(ImageReader images, WorkspaceImage image) {
            var tagged = image.tagged(images.tags(image.ref()));
            return image.state() == WorkspaceImageState.AVAILABLE
                    ? tagged.sharedWith(images.permissions(image.ref()))
                    : tagged;
        }

        private Optional<String> current(Place place) {
            return query.parameter()
                    .flatMap(name -> new Parameters(clients.in(place.account())).read(place.region(), name));
        }
    }
}
