package io.imagesteward.functions.observe;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.plan.RetirementPlanner;
import io.imagesteward.core.plan.Review;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.VersionedPolicy;
import io.imagesteward.core.workflow.RetireInput;
import io.imagesteward.core.workflow.ReviewView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.record.Records;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the workflow {@code review} asks: which families of a policy are due. */
public final class Reviews {

    private final Function<ImageKind, StockInventory> stocks;
    private final Policies policies;
    private final Records records;
    private final Executions executions;
    private final InstantSource clock;
    private final AccountId hub;
    private final RegionId home;

    public Reviews(Wiring wiring, Policies policies) {
        this.stocks = wiring.retiring()::stock;
        this.policies = policies;
        this.records = wiring.archive().records();
        this.executions = wiring.executions();
        this.clock = wiring.clock();
        this.hub = wiring.hub();
        this.home = wiring.home();
    }

    public ReviewView due(String policyName) {
        var known = new Known(policies.read(), home);
        var versioned = known.policy(policyName);
        var policy = versioned.policy();
        if (policy.retire().isEmpty()) {
            throw new BadInput(
                    "policy %s has no section 'retire', so none of its images ever retires; add one, or ask for another policy"
                            .formatted(policyName),
                    null);
        }
        var stock = stocks.apply(policy.kind()).list(known.everything(policy.kind()));
        var now = clock.instant();
        var review = new RetirementPlanner(policy, known.book(), stock, now).review(this::underway);
        var view = ReviewView.of(review, versioned.version(), stock.completeness(), hub, now);
        return policy.mode() == Mode.AUDIT ? view : with(view, remains(known, versioned, stock, judged(review)));
    }

    private boolean underway(ImageRef source) {
        return records.read(source)
                .filter(record -> executions.holding(record.execution()))
                .isPresent();
    }

    private static Set<ImageRef> judged(Review review) {
        return review.verdicts().stream()
                .map(verdict -> verdict.family().source().ref())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Retirements that no verdict speaks of, because the source is gone, or because somebody took it out of the policy's
     * reach: marked snapshots tell of them, and with WorkSpaces, which has none, marked images.
     */
    private List<ReviewView.Retirement> remains(
            Known known, VersionedPolicy policy, Stock stock, Set<ImageRef> judged) {
        var kind = policy.policy().kind();
        var readable = new HashSet<>(known.regions(kind));
        stock.completeness().gaps().forEach(gap -> readable.remove(gap.region()));
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
        return Stream.concat(stocks.apply(kind).leftBehind(readable).stream(), marked(stock))
                .distinct()
                .filter(source -> source.account().equals(hub) && !judged.contains(source))
                .filter(source -> readable.contains(source.region()))
                .filter(source -> belongs(source, policy))
                .map(source -> new RetireInput(source, policy.policy().name().value(), policy.version(), day, false))
                .map(input -> new ReviewView.Retirement(input.executionName(), input))
                .toList();
    }

    /** Sources that images still name in their mark. */
    private static Stream<ImageRef> marked(Stock stock) {
        return stock.images().stream()
                .filter(image -> image instanceof WorkspaceImage && image.retiring())
                .flatMap(image -> Stream.ofNullable(image.tags().get(StewardTags.RETIRES_WITH)))
                .flatMap(mark -> StewardTags.read(mark).stream());
    }

    /** The record tells whose it was, and nothing else does: the image is gone with its tags, or has others. */
    private boolean belongs(ImageRef source, VersionedPolicy policy) {
        return records.read(source)
                .filter(record -> record.policy().equals(policy.policy().name().value()))
                .filter(record -> !executions.holding(record.execution()))
                .isPresent();
    }

    private static ReviewView with(ReviewView view, List<ReviewView.Retirement> remains) {
        return new ReviewView(
                Stream.concat(view.retire().stream(), remains.stream()).toList(),
                view.deprecate(),
                view.table(),
                view.problems());
    }
}
