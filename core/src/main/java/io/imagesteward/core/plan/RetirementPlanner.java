package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.RetirementRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which families of a policy may go. A pure function of the policies, of what there is, and of the time; who
 * uses an image is asked only of those that may go, and asked again before the end.
 */
public final class RetirementPlanner {

    private static final Comparator<Image> NEWEST_FIRST = Comparator.<Image, Instant>comparing(
                    image -> image.made().orElse(Instant.MIN))
            .reversed()
            .thenComparing(image -> image.ref().id().value());

    private final ImagePolicy policy;
    private final RetirementRule rule;
    private final PolicyBook book;
    private final Stock stock;
    private final Instant now;
    private final List<Image> sources;
    private final Set<ImageRef> latest;

    /** A planner for the images that follow this policy. */
    public RetirementPlanner(ImagePolicy policy, PolicyBook book, Stock stock, Instant now) {
        this.policy = policy;
        this.rule = policy.retire()
                .orElseThrow(() -> new IllegalArgumentException(policy.name() + " has no retirement rule"));
        this.book = book;
        this.stock = stock;
        this.now = now;
        this.sources = stock.images().stream()
                .filter(this::isSource)
                .sorted(NEWEST_FIRST)
                .toList();
        this.latest = latest(sources, rule);
    }

    /**
     * Holds every family of the policy against its rule, and shows the copies that have no family any longer.
     *
     * @param underway whether a retirement of this source is running, so that it is left to that one
     */
    public Review review(Predicate<ImageRef> underway) {
        var families = sources.stream()
                .map(source -> ImageFamily.of(source, stock.images()))
                .map(family -> family.retiring() ? retiring(family, underway) : onItsMerits(family))
                .map(verdict -> Audited.under(policy.mode(), verdict))
                .toList();
        var verdicts = Stream.concat(families.stream(), Orphans.of(policy, book, stock).stream())
                .toList();
        return new Review(policy.name(), verdicts, RetirementLimit.exceeded(policy.limits(), families, now));
    }

    /** The verdict on one source, whether or not its retirement has begun; empty when the policy has no such image. */
    public Optional<Verdict> verdict(ImageRef source) {
        return sources.stream()
                .filter(image -> image.ref().equals(source))
                .findFirst()
                .map(image -> Audited.under(policy.mode(), onItsMerits(ImageFamily.of(image, stock.images()))));
    }

    private boolean isSource(Image image) {
        return image.standing() != Standing.GONE
                && !image.tags().containsKey(StewardTags.SOURCE)
                && book.follows(policy, image.ref().id(), image.name(), image.tags());
    }

    /**
     * What failed, is still being made, is on its way out, or does not say how old it is, is nobody's latest image: it
     * takes no place from another.
     */
    private static Set<ImageRef> latest(List<Image> newestFirst, RetirementRule rule) {
        return newestFirst.stream()
                .filter(image -> image.standing() == Standing.IN_SERVICE && !image.retiring())
                .filter(image -> image.made().isPresent())
                .collect(Collectors.groupingBy(image -> image.ref().region()))
                .values()
                .stream()
                .flatMap(inRegion -> inRegion.stream().limit(rule.keepLatest().orElse(0)))
                .map(Image::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Verdict retiring(ImageFamily family, Predicate<ImageRef> underway) {
        return underway.test(family.source().ref())
                ? keep(family, Reason.Code.RETIRING, "its retirement is under way")
                : new Verdict.Retire(
                        family,
                        new Reason(
                                Reason.Code.LEFTOVER,
                                "an earlier retirement did not come to its end; it is taken up again, or put back if something speaks for it"));
    }

    private Verdict onItsMerits(ImageFamily family) {
        var untouchable = Untouchable.why(family, rule, stock.completeness());
        if (untouchable.isPresent()) {
            return new Verdict.Keep(family, untouchable.get());
        }
        if (latest.contains(family.source().ref())) {
            return keep(
                    family,
                    Reason.Code.AMONG_LATEST,
                    "among the latest %d of %s"
                            .formatted(
                                    rule.keepLatest().orElseThrow(),
                                    family.source().ref().region()));
        }
        return Needed.why(family, stock)
                .<Verdict>map(reason -> new Verdict.Keep(family, reason))
                .or(() -> Unripe.why(family, rule, now).map(reason -> deprecated(family, reason)))
                .orElseGet(() -> new Verdict.Retire(family, expired()));
    }

    private Verdict deprecated(ImageFamily family, Reason unripe) {
        var due = rule.deprecateAfter()
                .filter(age -> Unripe.isOlder(family.source(), age, now))
                .filter(age -> family.members().stream().anyMatch(member -> Deprecations.open(member, now)));
        return due.<Verdict>map(age -> new Verdict.Deprecate(
                        family,
                        new Reason(
                                Reason.Code.DEPRECATION_DUE,
                                "older than %s; it stays: %s".formatted(Spans.inWords(age), unripe.sentence()))))
                .orElseGet(() -> new Verdict.Keep(family, unripe));
    }

    private Reason expired() {
        var age = rule.after().map(a -> "older than " + Spans.inWords(a));
        var rank = rule.keepLatest().map("not among the latest %d"::formatted);
        return new Reason(
                Reason.Code.EXPIRED,
                Stream.of(age, rank).flatMap(Optional::stream).collect(Collectors.joining(" and ")));
    }

    private static Verdict keep(ImageFamily family, Reason.Code code, String sentence) {
        return new Verdict.Keep(family, new Reason(code, sentence));
    }
}
