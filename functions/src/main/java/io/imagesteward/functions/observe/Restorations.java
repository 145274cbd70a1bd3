package io.imagesteward.functions.observe;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RestorePlan;
import io.imagesteward.core.workflow.RestoreView;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.record.Records;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the workflow {@code restore} asks: what a family needs to be as it was recorded. */
public final class Restorations {

    private final StockInventory inventory;
    private final Records records;
    private final Predicate<String> running;

    public Restorations(Wiring wiring) {
        this.inventory = wiring.stock();
        this.records = wiring.records();
        this.running = execution -> wiring.executions().retiring(execution);
    }

    public RestoreView needs(ImageRef source) {
        return records.read(source).map(this::needs).orElseGet(() -> unrecorded(source));
    }

    private RestoreView needs(RetirementRecord record) {
        List<Ami> seen = record.members().stream()
                .flatMap(member -> inventory.image(member.image()).stream())
                .filter(ami -> ami.state() != AmiState.DEREGISTERED)
                .toList();
        var stock = new Stock(seen, Map.of(), List.of(), Completeness.full());
        var view = RestoreView.of(
                RestorePlan.of(record, stock, bin(record, seen)),
                seen.stream().map(Restorations::marked).toList());
        return isBeginning(record, seen) ? view.later() : view;
    }

    private boolean isBeginning(RetirementRecord record, List<Ami> seen) {
        return seen.stream().anyMatch(ami -> ami.state() == AmiState.AVAILABLE) && running.test(record.execution());
    }

    /** Only what EC2 does not show can be in a bin. */
    private RecycleBin bin(RetirementRecord record, List<Ami> seen) {
        var shown = seen.stream().map(Ami::ref).toList();
        var missing = record.members().stream()
                .map(RetirementRecord.Member::image)
                .filter(image -> !shown.contains(image))
                .map(ImageRef::region)
                .collect(Collectors.toSet());
        return missing.isEmpty() ? RecycleBin.EMPTY : inventory.recycleBin(missing);
    }

    /** Restored already, or never retired; only the mark of a retirement without its record is a riddle. */
    private RestoreView unrecorded(ImageRef source) {
        var seen = inventory.image(source).filter(ami -> ami.state() == AmiState.AVAILABLE);
        return seen.filter(Image::retiring).isEmpty() && seen.isPresent()
                ? new RestoreView(RestoreView.Status.AS_RECORDED, List.of(), List.of(), List.of())
                : RestoreView.impossible(
                        source,
                        new Reason(
                                Reason.Code.RECORD_MISSING,
                                "there is no open record of a retirement of %s, so nobody knows how it was"
                                        .formatted(source)));
    }

    private static Marked marked(Ami ami) {
        return new Marked(ami.ref(), ami.snapshots().stream().map(Snapshot::ref).toList());
    }
}
