package io.imagesteward.core.plan;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.policy.SharingRule;
import io.imagesteward.core.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who should and who may use one image. Access is taken away before any is given, which also keeps the image under its
 * quota; and snapshots are shared before the image, so that whoever sees the image can copy it. Whom a key shuts out gets
 * neither.
 */
final class SharingPlan {

    /** Entities one image can be shared with; an organization or a unit counts as one. */
    static final int QUOTA = 1_000;

    private SharingPlan() {}

    static List<Decision> of(SharingRule rule, Ami ami) {
        return Shareable.obstacle(rule, ami)
                .map(obstacle -> takingAway(ami, obstacle, permissions(rule, ami)))
                .orElseGet(() -> permissions(rule, ami));
    }

    /** What is left of decisions when nothing can be given: whoever has lost the right loses the access as well. */
    static List<Decision> takingAway(Ami ami, Reason obstacle, List<Decision> decisions) {
        var keep = new Decision.Keep(ami.ref().region(), Optional.of(ami.ref()), obstacle);
        return Stream.concat(Stream.of(keep), decisions.stream().filter(SharingPlan::takesAway))
                .toList();
    }

    private static boolean takesAway(Decision decision) {
        return switch (decision) {
            case Decision.Keep keep -> false;
            case Decision.Act act ->
                switch (act.step()) {
                    case Step.UnshareAmi s -> true;
                    case Step.UnshareSnapshot s -> true;
                    case Step.UnshareWorkspaceImage s -> true;
                    case Step.ShareAmi s -> false;
                    case Step.ShareSnapshot s -> false;
                    case Step.ShareWorkspaceImage s -> false;
                    case Step.Copying s -> false;
                    case Step.CreateImage s -> false;
                    case Step.PublishParameter s -> false;
                };
        };
    }

    private static List<Decision> permissions(SharingRule rule, Ami ami) {
        var decisions = new ArrayList<Decision>();
        var shortage = new KeyShortage(rule, ami);
        var refused = shortage.excluded();
        var launch = Drift.between(rule.principals(), ami.launchPermissions());
        if (!launch.unexpected().isEmpty()) {
            decisions.add(act(
                    ami,
                    new Step.UnshareAmi(ami.ref(), launch.unexpected()),
                    Reason.Code.UNEXPECTED_SHARE,
                    "the policy does not name them"));
        }
        ami.snapshots().forEach(snapshot -> decisions.addAll(volumePermissions(rule, ami, snapshot, refused)));
        var given = launch.refusing(refused).missing();
        if (!given.isEmpty()) {
            decisions.add(
                    act(ami, new Step.ShareAmi(ami.ref(), given), Reason.Code.MISSING_SHARE, "the policy names them"));
        }
        decisions.addAll(shortage.of(missing(rule, ami, launch)));
        return decisions;
    }

    /** Who lacks the image, or a snapshot behind it. */
    private static Set<Principal> missing(SharingRule rule, Ami ami, Drift launch) {
        return Stream.concat(
                        launch.missing().stream(),
                        ami.snapshots().stream()
                                .flatMap(snapshot ->
                                        Drift.between(rule.accounts(), snapshot.volumePermissions())
                                                .missing()
                                                .stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Decision> volumePermissions(
            SharingRule rule, Ami ami, Snapshot snapshot, Set<Principal> refused) {
        var decisions = new ArrayList<Decision>();
        var drift = Drift.between(rule.accounts(), snapshot.volumePermissions()).refusing(refused);
        if (!drift.unexpected().isEmpty()) {
            decisions.add(act(
                    ami,
                    new Step.UnshareSnapshot(snapshot.ref(), drift.unexpected()),
                    Reason.Code.UNEXPECTED_VOLUME_PERMISSION,
                    "snapshots follow their image"));
        }
        if (!drift.missing().isEmpty()) {
            var accounts =
                    drift.missing().stream().map(Principal.Account.class::cast).collect(Collectors.toUnmodifiableSet());
            decisions.add(act(
                    ami,
                    new Step.ShareSnapshot(snapshot.ref(), accounts),
                    Reason.Code.MISSING_VOLUME_PERMISSION,
                    "without them the image can be launched but not copied"));
        }
        return decisions;
    }

    private static Decision act(Ami ami, Step step, Reason.Code code, String sentence) {
        return new Decision.Act(Optional.of(ami.ref()), step, new Reason(code, sentence));
    }
}
