package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.Pointer;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RetirementPlanner;
import io.imagesteward.core.plan.Review;
import io.imagesteward.core.plan.Verdict;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the retirement rule of a policy says of its families. A listing does not tell ancestors beyond it; the review that
 * begins retirements asks for those, and for who uses an image, so what is due here may stay there.
 */
final class Aging {

    private final ImagePolicy policy;
    private final Map<String, Image> byMark;
    private final Optional<Review> review;
    private final Instant now;

    Aging(ImagePolicy policy, PolicyBook book, Observed observed, AmiJudge.Judging judging) {
        this.policy = policy;
        this.now = judging.now();
        var ours = seen(policy.kind(), observed)
                .filter(image -> image.ref().account().equals(judging.hub()))
                .toList();
        var stock = stock(policy.kind(), ours, observed, judging);
        this.byMark = ours.stream()
                .collect(
                        Collectors.toMap(image -> StewardTags.source(image.ref()), image -> image, (one, same) -> one));
        this.review = policy.retire()
                .map(rule -> new RetirementPlanner(policy.unbraked(), book, stock, now).review(judging.underway()));
    }

    private static Stream<Image> seen(ImageKind kind, Observed observed) {
        return switch (kind) {
            case AMI -> observed.amis().stream().map(Image.class::cast);
            case WORKSPACES_IMAGE -> observed.desktops().stream().map(Image.class::cast);
        };
    }

    List<Finding> findings() {
        return review.stream()
                .flatMap(seen -> seen.verdicts().stream())
                .flatMap(verdict -> finding(verdict).stream())
                .toList();
    }

    /** Whether the review of the day has something to begin. */
    boolean begins() {
        return policy.mode() == Mode.ENFORCE
                && review.stream()
                        .flatMap(seen -> seen.verdicts().stream())
                        .anyMatch(verdict -> !(verdict instanceof Verdict.Keep));
    }

    /** As reports list it; of an image of WorkSpaces that does not say when it was made, the time of the sweep is said. */
    SweptImage swept(Image image) {
        var source = Optional.ofNullable(image.tags().get(StewardTags.SOURCE))
                .map(byMark::get)
                .orElse(image);
        return new SweptImage(
                image.ref(),
                image.name(),
                Optional.of(policy.name()),
                source.ref(),
                state(image).toLowerCase(Locale.ROOT),
                image.made().orElse(now),
                policy.retire()
                        .flatMap(rule -> rule.after())
                        .flatMap(age -> source.made().map(made -> made.plus(age))));
    }

    private static String state(Image image) {
        return switch (image) {
            case Ami ami -> ami.state().name();
            case WorkspaceImage desktop -> desktop.state().name();
        };
    }

    private Optional<Finding> finding(Verdict verdict) {
        var source = verdict.family().source().ref();
        return switch (verdict) {
            case Verdict.Retire(var family, var reason) ->
                Optional.of(found(FindingKind.DUE_TO_RETIRE, source, reason, remedy()));
            case Verdict.Keep(var family, var reason)
            when reason.code() == Reason.Code.ORPHANED ->
                Optional.of(found(
                        FindingKind.STRAY_COPY, source, reason, Remedy.none("a person has to say what becomes of it")));
            case Verdict.Keep keep -> Optional.empty();
            case Verdict.Deprecate deprecate -> Optional.empty();
        };
    }

    private Finding found(FindingKind kind, ImageRef image, Reason reason, Remedy remedy) {
        return new Finding(
                kind,
                new Subject.OfImage(image),
                Optional.of(policy.name()),
                Optional.empty(),
                image.place(),
                kind == FindingKind.DUE_TO_RETIRE ? "retired by then" : "a copy with a source",
                reason.sentence(),
                now,
                remedy);
    }

    private Remedy remedy() {
        if (policy.mode() == Mode.AUDIT) {
            return Remedy.none("policy %s only audits".formatted(policy.name()));
        }
        return new Remedy(
                Remedy.Kind.RETIRE,
                "the review begins its retirement within the policy's limits, unless somebody uses it");
    }

    private static Stock stock(ImageKind kind, List<Image> ours, Observed observed, AmiJudge.Judging judging) {
        var hub = judging.hub();
        var pointers = observed.placesWithPointers().stream()
                .filter(place -> place.account().equals(hub))
                .flatMap(place -> pointers(observed, place))
                .toList();
        var gaps = observed.completeness(kind).gaps().stream()
                .filter(gap -> gap.account().equals(hub))
                .toList();
        return new Stock(ours, Map.of(), pointers, new Completeness(gaps));
    }

    private static Stream<Pointer> pointers(Observed observed, Place place) {
        return observed.pointersAt(place).entrySet().stream()
                .map(entry -> new Pointer(place.region(), entry.getKey(), entry.getValue()));
    }
}
