package io.imagesteward.functions.observe;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RetirementPlanner;
import io.imagesteward.core.plan.Verdict;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.VersionedPolicy;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.RetirementView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.record.Records;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the workflow {@code retire} asks first: whether a family may go. */
public final class Retirements {

    private final Function<ImageKind, StockInventory> stocks;
    private final Policies policies;
    private final Records records;
    private final Executions executions;
    private final InstantSource clock;
    private final RegionId home;

    public Retirements(Wiring wiring, Policies policies) {
        this.stocks = wiring.retiring()::stock;
        this.policies = policies;
        this.records = wiring.archive().records();
        this.executions = wiring.executions();
        this.clock = wiring.clock();
        this.home = wiring.home();
    }

    public RetirementView mayGo(ObserveTask.Retirement task) {
        var image = task.image();
        var known = new Known(policies.read(), home);
        var policy = known.policy(task.policy());
        var record = records.read(image);
        var other = record.map(RetirementRecord::execution)
                .filter(execution -> !execution.equals(task.execution()))
                .filter(executions::holding);
        if (other.isPresent()) {
            return RetirementView.none(
                    image,
                    new Reason(Reason.Code.RETIRING, "its retirement or restoration is under way in " + other.get()));
        }
        var stock = stocks.apply(ImageKind.of(image.id())).list(known.everythingAnd(image));
        return seen(image, stock)
                .map(source -> judged(ImageFamily.of(source, stock.images()), record, stock, known, policy))
                .orElseGet(() -> record.map(r -> sourceless(r, stock)).orElseGet(() -> unseen(image, stock)));
    }

    private RetirementView judged(
            ImageFamily family, Optional<RetirementRecord> record, Stock stock, Known known, VersionedPolicy policy) {
        var image = family.source().ref();
        if (family.retiring() && record.isEmpty()) {
            return RetirementView.none(
                    image, new Reason(Reason.Code.RECORD_MISSING, """
                        %s is marked as retiring, and there is no record of it; nothing was changed. \
                        Take the tag %s off everything of it if it is to stay\
                        """.formatted(image, StewardTags.LIFECYCLE)));
        }
        var rule = policy.policy().retire();
        if (rule.isEmpty()) {
            return kept(
                    family,
                    "policy %s has no section 'retire'"
                            .formatted(policy.policy().name()));
        }
        return new RetirementPlanner(policy.policy(), known.book(), stock, clock.instant())
                .verdict(image)
                .map(verdict -> audited(policy, RetirementView.of(verdict, rule.get()), verdict))
                .orElseGet(() -> kept(family, notOfThePolicy(family.source(), policy)));
    }

    /** A policy that only audits changes nothing, not even back. */
    private static RetirementView audited(VersionedPolicy policy, RetirementView view, Verdict verdict) {
        return switch (policy.policy().mode()) {
            case ENFORCE -> view;
            case AUDIT ->
                new RetirementView(
                        view.status() == RetirementView.Status.UNREAD ? view.status() : RetirementView.Status.KEEP,
                        false,
                        view.members(),
                        view.gracePeriodSeconds(),
                        view.approval(),
                        view.table(),
                        verdict instanceof Verdict.Retire
                                ? List.of("would be retired (%s), but policy %s only audits"
                                        .formatted(
                                                verdict.reason().sentence(),
                                                policy.policy().name()))
                                : view.reasons(),
                        view.problems());
        };
    }

    /** Whatever takes a family out of a rule's reach keeps it, and undoes what was begun. */
    private static RetirementView kept(ImageFamily family, String sentence) {
        return new RetirementView(
                RetirementView.Status.KEEP,
                family.retiring(),
                family.members().stream().map(Image::ref).toList(),
                0,
                false,
                List.of(),
                List.of(sentence),
                List.of());
    }

    private static String notOfThePolicy(Image source, VersionedPolicy policy) {
        var origin = source.tags().get(StewardTags.SOURCE);
        return origin == null
                ? "policy %s does not select %s".formatted(policy.policy().name(), source.ref())
                : "%s is a copy of %s; ask for that one, and its copies go with it".formatted(source.ref(), origin);
    }

    private static Optional<Image> seen(ImageRef image, Stock stock) {
        return stock.images().stream()
                .filter(there -> there.ref().equals(image) && there.standing() != Standing.GONE)
                .findFirst();
    }

    /** We delete the source last, so copies that outlive it were left by somebody else, and are put back. */
    private static RetirementView sourceless(RetirementRecord record, Stock stock) {
        var copies = stock.images().stream()
                .filter(there -> there.standing() != Standing.GONE)
                .map(Image::ref)
                .filter(ref -> record.member(ref).isPresent())
                .toList();
        if (copies.isEmpty()) {
            return stock.completeness().gaps().stream()
                    .findFirst()
                    .map(gap -> unread(record.source(), gap))
                    .orElseGet(() -> RetirementView.remains(record.source()));
        }
        return new RetirementView(
                RetirementView.Status.KEEP,
                true,
                copies,
                0,
                false,
                List.of(),
                List.of("somebody removed the source %s, and left %s".formatted(record.source(), copies)),
                List.of());
    }

    private static RetirementView unseen(ImageRef image, Stock stock) {
        return stock.completeness()
                .gapAt(image.place())
                .map(gap -> unread(image, gap))
                .orElseGet(() -> RetirementView.none(
                        image,
                        new Reason(
                                Reason.Code.GONE,
                                "%s shows no image of ours called %s, and no record tells of one"
                                        .formatted(image.id().service(), image))));
    }

    private static RetirementView unread(ImageRef image, Gap gap) {
        return RetirementView.none(
                image,
                new Reason(Reason.Code.UNREACHABLE, "%s could not be read (%s)".formatted(gap.region(), gap.why())));
    }
}
