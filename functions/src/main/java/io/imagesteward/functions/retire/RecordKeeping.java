package io.imagesteward.functions.retire;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.plan.RestorePlan;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.record.Records;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down how a family is before a retirement takes anything, which is what brings it back. */
public final class RecordKeeping {

    private final Function<ImageKind, StockInventory> stocks;
    private final Records records;
    private final Executions executions;
    private final InstantSource clock;

    public RecordKeeping(Wiring wiring) {
        this(wiring.retiring()::stock, wiring.archive().records(), wiring.executions(), wiring.clock());
    }

    RecordKeeping(
            Function<ImageKind, StockInventory> stocks, Records records, Executions executions, InstantSource clock) {
        this.stocks = stocks;
        this.records = records;
        this.executions = executions;
        this.clock = clock;
    }

    /** Makes the record, or goes on with the one that an earlier execution left unfinished. */
    public ReportTask.Recorded keep(ReportTask.Keep task) {
        var there = records.read(task.input().image());
        if (there.filter(record -> record.execution().equals(task.execution())).isPresent()) {
            return recorded(there.get());
        }
        if (there.filter(record -> executions.holding(record.execution())).isPresent()) {
            throw new Rejected(
                    "%s is being retired or restored by %s; leave it to that one"
                            .formatted(task.input().image(), there.get().execution()),
                    null);
        }
        var seen = look(task);
        if (there.isPresent() && unfinished(there.get(), seen)) {
            return recorded(records.takeOver(there.get(), task.execution()));
        }
        var now = now(task, seen);
        if (there.filter(record -> lacking(record, seen)).isPresent()) {
            return recorded(records.replace(there.get(), now.remembering(there.get())));
        }
        there.ifPresent(records::close);
        records.open(now);
        return recorded(now);
    }

    /** Lets a restoration have the record. Whoever deletes reads it right before, and then finds another's name in it. */
    public void claim(ImageRef source, String execution) {
        records.read(source)
                .filter(record -> !record.execution().equals(execution))
                .ifPresent(record -> records.takeOver(record, execution));
    }

    /** Puts the record aside; doing so twice does no harm. */
    public void close(ImageRef source) {
        records.read(source).ifPresent(records::close);
    }

    /** What carries the mark was begun, and so was what is gone altogether; anything else has been put back since. */
    private static boolean unfinished(RetirementRecord record, Stock seen) {
        return seen.images().isEmpty()
                || seen.images().stream().anyMatch(image -> image.retiring() || outOfService(record, image));
    }

    /** Somebody took the mark off and nobody put it back into service: a new record would know nothing of that. */
    private static boolean outOfService(RetirementRecord record, Image image) {
        return image instanceof Ami ami
                && ami.state() == AmiState.DISABLED
                && record.member(image.ref())
                        .filter(RetirementRecord.Member::usable)
                        .isPresent();
    }

    /** Nobody but the open record knows who had what a retirement that broke off has taken. */
    private static boolean lacking(RetirementRecord record, Stock seen) {
        return RestorePlan.of(record, seen, RecycleBin.EMPTY).stream()
                .anyMatch(RestorePlan.Need.Back.class::isInstance);
    }

    private RetirementRecord now(ReportTask.Keep task, Stock seen) {
        var input = task.input();
        var source = seen.images().stream()
                .filter(image -> image.ref().equals(input.image()))
                .findFirst()
                .orElseThrow(() -> new Gone(
                        "%s does not show %s any longer"
                                .formatted(input.image().id().service(), input.image()),
                        null));
        var family = ImageFamily.of(source, seen.images());
        checkUnchanged(task.members(), family);
        if (family.retiring()) {
            throw new Rejected(
                    "%s is marked as retiring, and there is no record of how it was".formatted(input.image()), null);
        }
        return RetirementRecord.of(task.execution(), input.policy(), input.policyVersion(), family, clock.instant());
    }

    /** Only what was proven unused may be recorded, because whatever is recorded may be deleted. */
    private static void checkUnchanged(List<ImageRef> proven, ImageFamily family) {
        var now = family.members().stream().map(Image::ref).collect(Collectors.toSet());
        if (!now.equals(new HashSet<>(proven))) {
            throw new Rejected(
                    "the family of %s has changed since it was looked at: it was %s and is %s; the next review takes it up again"
                            .formatted(family.source().ref(), proven, now),
                    null);
        }
    }

    private Stock look(ReportTask.Keep task) {
        var regions = task.members().stream().map(ImageRef::region).collect(Collectors.toSet());
        var seen = stocks.apply(ImageKind.of(task.input().image().id()))
                .family(task.input().image(), regions, Set.of());
        seen.completeness().gaps().stream().findFirst().ifPresent(gap -> {
            throw new Unreachable("%s could not be read (%s)".formatted(gap.region(), gap.why()), null);
        });
        return seen;
    }

    private static ReportTask.Recorded recorded(RetirementRecord record) {
        return new ReportTask.Recorded(record.members().stream()
                .map(member -> new Marked(
                        member.image(),
                        member.snapshots().stream()
                                .map(RetirementRecord.Volume::ref)
                                .toList()))
                .toList());
    }
}
