package io.imagesteward.functions.observe;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RestorePlan;
import io.imagesteward.core.plan.RestorePlan.Need;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.workflow.RestoreView;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.record.Records;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the workflow {@code restore} asks: what a family needs to be as it was recorded. */
public final class Restorations {

    private final Function<ImageKind, StockInventory> stocks;
    private final Records records;
    private final Predicate<String> running;
    private final Function<RetirementRecord, List<String>> elsewhere;

    public Restorations(Wiring wiring, Policies policies) {
        this.stocks = wiring.retiring()::stock;
        this.elsewhere = record -> wiring.retiring()
                .spokeCopies()
                .of(record.source(), new Known(policies.read(), wiring.home()).spokes(record.policy()));
        this.records = wiring.archive().records();
        this.running = execution -> wiring.executions().retiring(execution);
    }

    public RestoreView needs(ImageRef source) {
        return records.read(source).map(this::needs).orElseGet(() -> unrecorded(source));
    }

    private RestoreView needs(RetirementRecord record) {
        List<Image> seen = record.members().stream()
                .flatMap(member -> of(member.image()).image(member.image()).stream())
                .filter(image -> image.standing() != Standing.GONE)
                .toList();
        var stock = new Stock(seen, Map.of(), List.of(), Completeness.full());
        var view = RestoreView.of(
                RestorePlan.of(record, stock, bin(record, seen)).stream()
                        .map(need -> withCopies(need, record))
                        .toList(),
                seen.stream().map(Restorations::marked).toList());
        return isBeginning(record, seen) ? view.later() : view;
    }

    private StockInventory of(ImageRef image) {
        return stocks.apply(ImageKind.of(image.id()));
    }

    /** Who can't have a WorkSpaces image back can still copy it from those who have copied it. */
    private Need withCopies(Need need, RetirementRecord record) {
        return need instanceof Need.Lost(var image, var why)
                        && image.equals(record.source())
                        && image.id() instanceof WorkspaceImageId
                ? new Need.Lost(image, "%s. Copies of it: %s".formatted(why, inWords(elsewhere.apply(record))))
                : need;
    }

    private static String inWords(List<String> copies) {
        return copies.isEmpty() ? "none that Image Steward had made" : String.join("; ", copies);
    }

    private boolean isBeginning(RetirementRecord record, List<Image> seen) {
        return seen.stream().anyMatch(Restorations::isStillTaken) && running.test(record.execution());
    }

    /** What an AMI's retirement does last before it waits is to disable it; that of WorkSpaces can only unshare. */
    private static boolean isStillTaken(Image image) {
        return switch (image) {
            case Ami ami -> ami.state() == AmiState.AVAILABLE;
            case WorkspaceImage desktop ->
                !desktop.retiring() || !desktop.sharedWith().isEmpty();
        };
    }

    /** Only what AWS does not show can be in a bin. */
    private RecycleBin bin(RetirementRecord record, List<Image> seen) {
        var shown = seen.stream().map(Image::ref).toList();
        var missing = record.members().stream()
                .map(RetirementRecord.Member::image)
                .filter(image -> !shown.contains(image))
                .map(ImageRef::region)
                .collect(Collectors.toSet());
        return missing.isEmpty() ? RecycleBin.EMPTY : of(record.source()).recycleBin(missing);
    }

    /** Restored already, or never retired; only the mark of a retirement without its record is a riddle. */
    private RestoreView unrecorded(ImageRef source) {
        var seen = of(source).image(source).filter(image -> image.standing() == Standing.IN_SERVICE);
        return seen.filter(Image::retiring).isEmpty() && seen.isPresent()
                ? new RestoreView(RestoreView.Status.AS_RECORDED, List.of(), List.of(), List.of())
                : RestoreView.impossible(
                        source,
                        new Reason(
                                Reason.Code.RECORD_MISSING,
                                "there is no open record of a retirement of %s, so nobody knows how it was"
                                        .formatted(source)));
    }

    private static Marked marked(Image image) {
        return switch (image) {
            case Ami ami ->
                new Marked(
                        ami.ref(), ami.snapshots().stream().map(Snapshot::ref).toList());
            case WorkspaceImage desktop -> new Marked(desktop.ref(), List.of());
        };
    }
}
