package io.imagesteward.core.plan;

import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What each place needs that is to have a copy of a WorkSpaces image: the copy, patience with it, or a refusal. */
final class WorkspaceCopies {

    private final ImagePolicy policy;
    private final WorkspaceInventory inventory;
    private final WorkspaceImage source;
    private final String name;

    WorkspaceCopies(ImagePolicy policy, WorkspaceInventory inventory, WorkspaceImage source) {
        this.policy = policy;
        this.inventory = inventory;
        this.source = source;
        this.name = CopyName.of(source.name(), source.ref().id());
    }

    /** Where the policy wants copies: in the hub's Regions, then in the accounts of spokes. */
    List<Place> places() {
        var places = new ArrayList<Place>();
        new TreeSet<>(policy.copy().regionIds().stream().map(this::own).toList()).forEach(places::add);
        places.remove(source.ref().place());
        places.addAll(new TreeSet<>(policy.copy().places()));
        return places;
    }

    boolean isOurs(Place place) {
        return place.account().equals(source.ref().account());
    }

    /** The copy there, once it can be used. */
    Optional<WorkspaceImage> memberAt(Place place) {
        return inventory.named(place, name).filter(this::isOfThisFamily).filter(WorkspacePlanner::usable);
    }

    boolean anyPending() {
        return places().stream()
                .flatMap(place -> inventory.named(place, name).stream())
                .anyMatch(copy -> copy.state() == WorkspaceImageState.PENDING);
    }

    List<Decision> at(Place place) {
        var gap = inventory.completeness().gapAt(place);
        if (gap.isPresent()) {
            return List.of(keep(
                    place,
                    Reason.Code.UNREACHABLE,
                    "%s could not be read (%s), so nothing is changed there"
                            .formatted(place, gap.get().why())));
        }
        return inventory.named(place, name).map(this::existing).orElseGet(() -> List.of(missing(place)));
    }

    private List<Decision> existing(WorkspaceImage there) {
        if (!isOfThisFamily(there)) {
            return List.of(Decision.Keep.image(
                    there.ref(),
                    Reason.Code.NAME_TAKEN,
                    "%s has an image called %s that Image Steward did not make from %s: delete it, or tag it %s=%s"
                            .formatted(
                                    there.ref().place(),
                                    name,
                                    source.ref(),
                                    StewardTags.SOURCE,
                                    StewardTags.source(source.ref()))));
        }
        return switch (there.state()) {
            case AVAILABLE -> List.of();
            case PENDING ->
                List.of(Decision.Keep.image(
                        there.ref(), Reason.Code.COPY_PENDING, "WorkSpaces is still making this copy"));
            case ERROR ->
                List.of(Decision.Keep.image(
                        there.ref(),
                        Reason.Code.UNUSABLE,
                        "this copy failed (%s); delete it to have a new one made".formatted(there.trouble())));
            case UNKNOWN ->
                List.of(Decision.Keep.image(
                        there.ref(), Reason.Code.UNUSABLE, "this copy is in a state that Image Steward does not know"));
        };
    }

    private Decision missing(Place place) {
        return CopyObstacles.of(policy, inventory, source, place)
                .map(reason -> keep(place, reason.code(), reason.sentence()))
                .or(() ->
                        Optional.of(place).filter(p -> !isOurs(p) && !lentTo(p)).map(this::notYet))
                .orElseGet(() -> new Decision.Act(
                        Optional.empty(),
                        new Step.CopyWorkspaceImage(
                                source.ref(),
                                place.account(),
                                place.region(),
                                name,
                                description(),
                                CopyTags.of(policy, source)),
                        new Reason(
                                Reason.Code.MISSING_COPY,
                                "the policy wants a copy in " + (isOurs(place) ? place.region() : place))));
    }

    private Decision notYet(Place place) {
        var audience = inventory.audience();
        return audience.unread().isPresent() || audience.accounts().contains(new Principal.Account(place.account()))
                ? keep(
                        place,
                        Reason.Code.WAITS_FOR_SHARE,
                        "%s has not been seen to have %s yet".formatted(place.account(), source.ref()))
                : keep(
                        place,
                        Reason.Code.NOT_ELIGIBLE,
                        "the policy wants a copy in %s, and does not share the image with that account; name it in share"
                                .formatted(place));
    }

    private boolean lentTo(Place place) {
        return source.sharedWith().contains(new Principal.Account(place.account()));
    }

    private boolean isOfThisFamily(WorkspaceImage image) {
        return StewardTags.source(source.ref()).equals(image.tags().get(StewardTags.SOURCE));
    }

    private Place own(RegionId region) {
        return new Place(source.ref().account(), region);
    }

    private String description() {
        return source.description().isBlank()
                ? "Copied from %s in %s"
                        .formatted(source.ref().id().value(), source.ref().region())
                : source.description();
    }

    private static Decision keep(Place place, Reason.Code code, String sentence) {
        return Decision.Keep.region(place.region(), code, sentence);
    }
}
