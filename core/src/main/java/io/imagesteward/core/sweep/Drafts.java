package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.step.Step;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the planners decide, said as findings: what they would change is what is not as declared. */
final class Drafts {

    /** What a planner leaves as it is and a person should know; what is missing for it shows elsewhere. */
    private static final Map<Reason.Code, FindingKind> KEPT = Map.of(
            Reason.Code.AWS_MANAGED_KEY, FindingKind.WRONG_KEY,
            Reason.Code.UNKNOWN_KEY, FindingKind.WRONG_KEY,
            Reason.Code.KEY_NOT_SHARED, FindingKind.CLOSED_KEY,
            Reason.Code.SPARE_COPY, FindingKind.STRAY_COPY,
            Reason.Code.QUOTA, FindingKind.NEAR_QUOTA,
            Reason.Code.NOT_ELIGIBLE, FindingKind.MISSING_SHARE);

    private final ImageRef source;

    Drafts(ImageRef source) {
        this.source = source;
    }

    Stream<Draft> of(Decision decision) {
        return switch (decision) {
            case Decision.Act act -> act(act);
            case Decision.Keep keep -> kept(keep);
        };
    }

    private Stream<Draft> act(Decision.Act act) {
        var why = act.reason();
        return switch (act.step()) {
            case Step.ShareAmi(var image, var missing) -> missing(image, missing);
            case Step.UnshareAmi(var image, var unexpected) -> unexpected(image, unexpected);
            case Step.ShareWorkspaceImage(var image, var missing) -> missing(image, missing);
            case Step.UnshareWorkspaceImage(var image, var unexpected) -> unexpected(image, unexpected);
            case Step.ShareSnapshot(var snapshot, var missing) ->
                Stream.of(
                        volume(snapshot, "volume permissions for the image's accounts", "none for " + names(missing)));
            case Step.UnshareSnapshot(var snapshot, var unexpected) ->
                Stream.of(volume(snapshot, "no other volume permissions", "some for " + names(unexpected)));
            case Step.Copying copy -> Stream.of(copy(copy.place(), why, true));
            // Nobody plans to make an image: people ask for that.
            case Step.CreateImage create -> Stream.empty();
            case Step.PublishParameter step ->
                Stream.of(new Draft(
                        FindingKind.UNPUBLISHED,
                        new Subject.OfImage(source),
                        Optional.empty(),
                        new Place(step.account(), step.region()),
                        "%s names %s".formatted(step.parameter(), step.image().value()),
                        why.sentence(),
                        true));
        };
    }

    /** A place where the policy wants a copy and there is none, or none that can be used. */
    Draft copy(Place place, Reason why, boolean mendable) {
        var failed = why.code() == Reason.Code.FAILED_COPY || why.code() == Reason.Code.UNUSABLE;
        return new Draft(
                failed ? FindingKind.FAILED_COPY : FindingKind.MISSING_COPY,
                new Subject.OfImage(source),
                Optional.empty(),
                place,
                "a copy in " + place,
                why.sentence(),
                mendable);
    }

    /** One for each who is refused: whoever reads of an account's access wants to see that account. */
    private Stream<Draft> kept(Decision.Keep keep) {
        var kind = KEPT.get(keep.reason().code());
        if (kind == null || keep.image().isEmpty()) {
            return Stream.empty();
        }
        var image = keep.image().get();
        var seen = keep.reason().sentence();
        return keep.refused().isEmpty()
                ? Stream.of(Draft.of(kind, image, "as the policy says", seen, false))
                : sorted(keep.refused())
                        .map(who -> share(kind, image, who, "shared with " + who, seen)
                                .byHand());
    }

    private Stream<Draft> missing(ImageRef image, Set<? extends Principal> principals) {
        return sorted(principals)
                .map(who -> share(FindingKind.MISSING_SHARE, image, who, "shared with " + who, "not shared"));
    }

    private Stream<Draft> unexpected(ImageRef image, Set<? extends Principal> principals) {
        return sorted(principals)
                .map(who -> who instanceof Principal.Everyone
                        ? share(FindingKind.PUBLIC_IMAGE, image, who, "never public", "public")
                        : share(FindingKind.UNEXPECTED_SHARE, image, who, "not shared with " + who, "shared"));
    }

    private static Stream<? extends Principal> sorted(Set<? extends Principal> principals) {
        return principals.stream().sorted(Comparator.comparing(Principal::text));
    }

    private static Draft share(FindingKind kind, ImageRef image, Principal who, String declared, String seen) {
        return new Draft(kind, new Subject.OfImage(image), Optional.of(who), image.place(), declared, seen, true);
    }

    private static Draft volume(SnapshotRef snapshot, String declared, String seen) {
        var subject = new Subject.OfSnapshot(snapshot);
        return new Draft(
                FindingKind.SNAPSHOT_PERMISSIONS, subject, Optional.empty(), subject.place(), declared, seen, true);
    }

    private static String names(Set<? extends Principal> principals) {
        var names = new TreeSet<String>();
        principals.forEach(principal -> names.add(principal.toString()));
        return String.join(", ", names);
    }
}
