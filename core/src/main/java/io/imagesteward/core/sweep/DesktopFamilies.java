package io.imagesteward.core.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.plan.WorkspacePlanner;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.Publication;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The families of WorkSpaces images among what a sweep saw, put together as one look at each would have shown them. */
final class DesktopFamilies {

    private final ImagePolicy policy;
    private final PolicyBook book;
    private final Observed observed;
    private final AccountId hub;
    private final Function<WorkspaceImage, Audience> audiences;

    /** @param audiences whom the policy means with an image, which the organization and licenses decide */
    DesktopFamilies(
            ImagePolicy policy,
            PolicyBook book,
            Observed observed,
            AccountId hub,
            Function<WorkspaceImage, Audience> audiences) {
        this.policy = policy;
        this.book = book;
        this.observed = observed;
        this.hub = hub;
        this.audiences = audiences;
    }

    List<WorkspaceImage> members() {
        return observed.desktops().stream()
                .filter(image -> image.ref().account().equals(hub))
                .filter(image -> book.follows(policy, image.ref().id(), image.name(), image.tags()))
                .toList();
    }

    static boolean isSource(WorkspaceImage image) {
        return !image.tags().containsKey(StewardTags.SOURCE);
    }

    Held held(WorkspaceImage source, Instant now) {
        var seen = inventory(source);
        return new Held(
                policy,
                source.ref(),
                WorkspacePlanner.plan(policy.unbraked(), source.ref(), seen, now),
                WorkspacePlanner.plan(policy, source.ref(), seen, now),
                filled(source, seen),
                seen.completeness());
    }

    /** Copies of a source in the hub where the policy wants none. */
    List<WorkspaceImage> stray(WorkspaceImage source) {
        var wanted = places(source);
        return observed.desktops().stream()
                .filter(image ->
                        StewardTags.source(source.ref()).equals(image.tags().get(StewardTags.SOURCE)))
                .filter(image -> image.ref().account().equals(hub))
                .filter(image -> !wanted.contains(image.ref().place()))
                .toList();
    }

    private WorkspaceInventory inventory(WorkspaceImage source) {
        var places = places(source);
        var audience = audiences.apply(source);
        var owned = observed.desktops().stream()
                .filter(image -> places.contains(image.ref().place()))
                .map(image -> known(image, audience))
                .collect(Collectors.groupingBy(image -> image.ref().place()));
        var published = new HashMap<Place, Published>();
        policy.publish().map(Publication::parameter).ifPresent(parameter -> {
            places.add(source.ref().place());
            places.forEach(place -> Optional.ofNullable(
                            observed.pointersAt(place).get(parameter))
                    .ifPresent(value -> published.put(place, new Published(value, born(place, value)))));
        });
        return new WorkspaceInventory(
                Optional.of(known(source, audience)),
                owned,
                audience,
                Map.copyOf(published),
                observed.completeness(ImageKind.WORKSPACES_IMAGE));
    }

    private WorkspaceImage known(WorkspaceImage image, Audience audience) {
        return observed.isRead(image.ref()) ? image : image.sharedWith(audience.accounts());
    }

    private Optional<Instant> born(Place place, String id) {
        return observed.desktops().stream()
                .filter(image -> image.ref().place().equals(place)
                        && image.ref().id().value().equals(id))
                .findFirst()
                .map(image -> image.created().orElse(Published.UNDATED));
    }

    private Set<Place> places(WorkspaceImage source) {
        var places = new HashSet<>(policy.copy().places());
        policy.copy().regionIds().forEach(region -> places.add(new Place(hub, region)));
        places.remove(source.ref().place());
        return places;
    }

    private Set<Place> filled(WorkspaceImage source, WorkspaceInventory seen) {
        var name = CopyName.of(source.name(), source.ref().id());
        return places(source).stream()
                .filter(place -> seen.named(place, name)
                        .filter(copy -> StewardTags.source(source.ref())
                                .equals(copy.tags().get(StewardTags.SOURCE)))
                        .filter(copy -> copy.state() == WorkspaceImageState.AVAILABLE
                                || copy.state() == WorkspaceImageState.PENDING)
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
