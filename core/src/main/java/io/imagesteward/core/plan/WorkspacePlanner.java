package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.plan.Plan.Status;
import io.imagesteward.core.policy.ImagePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The planner for WorkSpaces images. It differs from that for AMIs in what there is: one permission for each account,
 * no snapshots, copies that are known by their name, and licenses that must not leave an organization.
 */
public final class WorkspacePlanner {

    private final ImagePolicy policy;
    private final WorkspaceInventory inventory;
    private final WorkspaceImage source;
    private final Instant now;

    private WorkspacePlanner(ImagePolicy policy, WorkspaceInventory inventory, WorkspaceImage source, Instant now) {
        this.policy = policy;
        this.inventory = inventory;
        this.source = source;
        this.now = now;
    }

    /** The plan for a family. It is empty when the family is as declared. */
    public static Plan plan(ImagePolicy policy, ImageRef image, WorkspaceInventory inventory, Instant now) {
        return inventory
                .source()
                .map(source -> new WorkspacePlanner(policy, inventory, source, now).plan())
                .orElseGet(() -> unseen(policy, image, inventory));
    }

    /** What a copy of the hub's needs that has just become available. */
    public static List<Decision> planCopy(WorkspaceImage copy, Audience audience) {
        return Enforcement.leftAlone(copy)
                .<List<Decision>>map(
                        reason -> List.of(new Decision.Keep(copy.ref().region(), Optional.of(copy.ref()), reason)))
                .orElseGet(() -> new WorkspaceSharing(audience, false).of(copy));
    }

    private static Plan unseen(ImagePolicy policy, ImageRef image, WorkspaceInventory inventory) {
        return inventory
                .completeness()
                .gapAt(image.place())
                .map(gap -> Enforcement.only(policy, Status.REFUSED, image, Reason.Code.UNREACHABLE, gap.why()))
                .orElseGet(() -> Enforcement.only(
                        policy,
                        Status.GONE,
                        image,
                        Reason.Code.GONE,
                        "%s owns no such WorkSpaces image in %s: deleted, another account's, or never there"
                                .formatted(image.account(), image.region())));
    }

    private Plan plan() {
        var image = source.ref();
        return switch (source.state()) {
            case PENDING ->
                new Plan(
                        policy.name(),
                        Status.WAIT,
                        Patience.since(source.created(), now),
                        List.of(Decision.Keep.image(
                                image, Reason.Code.NOT_AVAILABLE_YET, "WorkSpaces is still making this image")));
            case AVAILABLE -> available();
            case ERROR ->
                Enforcement.only(
                        policy,
                        Status.REFUSED,
                        image,
                        Reason.Code.UNUSABLE,
                        "the image failed (%s); delete it and make it anew".formatted(source.trouble()));
            case UNKNOWN ->
                Enforcement.only(
                        policy,
                        Status.REFUSED,
                        image,
                        Reason.Code.UNUSABLE,
                        "WorkSpaces says the image is in a state that Image Steward does not know");
        };
    }

    private Plan available() {
        return new Enforcement(policy, source, this::holders).of(this::family, this::family);
    }

    private Set<? extends Principal> holders(Object image) {
        return Stream.concat(Stream.of(source), inventory.copies().stream())
                .filter(member -> member.ref().equals(image))
                .findFirst()
                .map(WorkspaceImage::sharedWith)
                .orElse(Set.of());
    }

    private List<Decision> family() {
        var copies = new WorkspaceCopies(policy, inventory, source);
        var sharing = new WorkspaceSharing(inventory.audience(), copies.anyPending());
        var decisions = new ArrayList<Decision>(sharing.of(source));
        var members = new ArrayList<WorkspaceImage>(List.of(source));
        for (var place : copies.places()) {
            decisions.addAll(copies.at(place));
            var member = copies.memberAt(place);
            member.filter(copy -> copies.isOurs(place)).ifPresent(copy -> decisions.addAll(shared(sharing, copy)));
            member.ifPresent(members::add);
        }
        policy.publish().filter(publication -> readable(source.ref().place())).ifPresent(publication -> {
            var plan = new PublicationPlan(publication, inventory.published(), source.ref(), source.created());
            var sofar = List.copyOf(decisions);
            members.stream()
                    .filter(member -> readable(member.ref().place()))
                    .map(member -> plan.of(member.ref(), sofar))
                    .forEach(decisions::add);
        });
        return decisions;
    }

    private static List<Decision> shared(WorkspaceSharing sharing, WorkspaceImage copy) {
        return Enforcement.leftAlone(copy)
                .<List<Decision>>map(
                        reason -> List.of(new Decision.Keep(copy.ref().region(), Optional.of(copy.ref()), reason)))
                .orElseGet(() -> sharing.of(copy));
    }

    private boolean readable(Place place) {
        return inventory.completeness().gapAt(place).isEmpty();
    }

    /** Whether a copy is one that counts: seen available under its name. */
    static boolean usable(WorkspaceImage image) {
        return image.state() == WorkspaceImageState.AVAILABLE;
    }
}
