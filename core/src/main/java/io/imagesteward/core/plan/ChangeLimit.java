package io.imagesteward.core.plan;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.policy.Limits;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The brake: a run that would change more than the policy allows changes nothing. */
final class ChangeLimit {

    private ChangeLimit() {}

    static Optional<Reason> exceeded(Limits limits, List<Decision> decisions, Holders holders) {
        var changed = changedImages(decisions);
        if (changed > limits.images()) {
            return Optional.of(reason(
                    "%d images would change, and the policy allows %d in one run".formatted(changed, limits.images())));
        }
        return decisions.stream()
                .filter(Decision.Act.class::isInstance)
                .flatMap(act -> tooManyLoseAccess(limits, ((Decision.Act) act).step(), holders).stream())
                .findFirst();
    }

    private static Optional<Reason> tooManyLoseAccess(Limits limits, Step step, Holders holders) {
        return switch (step) {
            case Step.UnshareAmi(var image, var losing) -> tooMany(limits, image.toString(), losing, holders.of(image));
            case Step.UnshareSnapshot(var snapshot, var losing) ->
                tooMany(limits, snapshot.toString(), losing, holders.of(snapshot));
            case Step.UnshareWorkspaceImage(var image, var losing) ->
                tooMany(limits, image.toString(), losing, holders.of(image));
            case Step.ShareAmi s -> Optional.empty();
            case Step.ShareSnapshot s -> Optional.empty();
            case Step.ShareWorkspaceImage s -> Optional.empty();
            case Step.Copying s -> Optional.empty();
            case Step.CreateImage s -> Optional.empty();
            case Step.PublishParameter s -> Optional.empty();
        };
    }

    private static Optional<Reason> tooMany(
            Limits limits, String what, Set<? extends Principal> losing, Set<? extends Principal> holders) {
        var lost = known(losing);
        var allowed = limits.removalsAmong(known(holders));
        return lost <= allowed
                ? Optional.empty()
                : Optional.of(
                        reason("%d of the %d who may use %s would lose it, and the policy allows %d %% (%d) in one run"
                                .formatted(lost, known(holders), what, limits.percent(), allowed)));
    }

    /** Everybody but everyone: shutting out the public is never too much. */
    private static int known(Set<? extends Principal> principals) {
        return (int) principals.stream()
                .filter(p -> !(p instanceof Principal.Everyone))
                .count();
    }

    /** Who may use an image or a snapshot now. */
    interface Holders {

        Set<? extends Principal> of(Object imageOrSnapshot);
    }

    /** As an inventory tells it. */
    static Set<Principal> holders(Inventory inventory, Object imageOrSnapshot) {
        var images = Stream.concat(inventory.source().stream(), inventory.copies().stream())
                .toList();
        var ofImages =
                images.stream().filter(ami -> ami.ref().equals(imageOrSnapshot)).map(Ami::launchPermissions);
        var ofSnapshots = images.stream()
                .flatMap(ami -> ami.snapshots().stream())
                .filter(snapshot -> snapshot.ref().equals(imageOrSnapshot))
                .map(snapshot -> snapshot.volumePermissions());
        return Stream.concat(ofImages, ofSnapshots).findFirst().orElse(Set.of());
    }

    private static int changedImages(List<Decision> decisions) {
        return (int) decisions.stream()
                .filter(Decision.Act.class::isInstance)
                .map(Decision.Act.class::cast)
                .filter(act -> !(act.step() instanceof Step.PublishParameter))
                .map(ChangeLimit::what)
                .distinct()
                .count();
    }

    private static Object what(Decision.Act act) {
        return act.image().<Object>map(image -> image).orElseGet(() -> switch (act.step()) {
            case Step.Copying copy -> copy.place();
            case Step step -> step;
        });
    }

    private static Reason reason(String what) {
        return new Reason(
                Reason.Code.CHANGE_LIMIT,
                what + "; nothing was changed. Raise 'limits' in the policy if this is what you want");
    }
}
