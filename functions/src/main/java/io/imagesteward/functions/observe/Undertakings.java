package io.imagesteward.functions.observe;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.plan.RetirementGate;
import io.imagesteward.core.plan.RetirementGate.Passage;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.workflow.GateView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.RemainsView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.ec2.SnapshotInventory;
import io.imagesteward.functions.aws.ec2.SnapshotInventory.Left;
import io.imagesteward.functions.aws.record.Records;
import io.imagesteward.functions.aws.workspaces.SpokeCopies;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the workflow {@code retire} asks of a retirement that has begun, which its record describes. */
public final class Undertakings {

    private final Function<ImageKind, StockInventory> stocks;
    private final SnapshotInventory snapshots;
    private final Policies policies;
    private final Records records;
    private final Supplier<SpokeCopies> spokeCopies;
    private final RegionId home;

    public Undertakings(Wiring wiring, Policies policies) {
        this.stocks = wiring.retiring()::stock;
        this.spokeCopies = wiring.retiring()::spokeCopies;
        this.snapshots = wiring.retiring().snapshots();
        this.policies = policies;
        this.records = wiring.archive().records();
        this.home = wiring.home();
    }

    /** Without a record there is no way back, so there is none forward either. */
    public GateView gate(ObserveTask.Gate task) {
        return records.read(task.image())
                .filter(record -> record.execution().equals(task.execution()))
                .map(record -> GateView.of(passage(task.phase(), record)))
                .orElseGet(() -> GateView.overtaken(
                        "%s was restored meanwhile, so this retirement ends here".formatted(task.image())));
    }

    /** Looks in every Region, because a copy may have appeared where there was none when the record was made. */
    private Passage passage(RetirementGate.Phase phase, RetirementRecord record) {
        var known = new Known(policies.read(), home);
        var regions = new HashSet<>(known.regions(ImageKind.of(record.source().id())));
        record.members().forEach(member -> regions.add(member.image().region()));
        var seen = of(record.source()).family(record.source(), regions, known.parameters());
        return RetirementGate.passage(phase, record, known.book(), seen);
    }

    private StockInventory of(ImageRef source) {
        return stocks.apply(ImageKind.of(source.id()));
    }

    /** What was recorded and is still there. */
    public RemainsView remains(ImageRef source) {
        return records.read(source)
                .map(this::remains)
                .orElseGet(() -> new RemainsView(
                        List.of(), List.of(), List.of("the record is gone, so nobody knows what else there was")));
    }

    private RemainsView remains(RetirementRecord record) {
        var images = record.members().stream()
                .map(RetirementRecord.Member::image)
                .filter(image -> of(record.source())
                        .image(image)
                        .filter(seen -> seen.standing() != Standing.GONE)
                        .isPresent())
                .toList();
        return switch (record.source().id()) {
            case AmiId _ -> withSnapshots(record, images);
            case WorkspaceImageId _ ->
                new RemainsView(images, List.of(), images.isEmpty() ? elsewhere(record) : List.of());
        };
    }

    /** What spokes have copied is theirs; whoever misses the image wants to know where one is left. */
    private List<String> elsewhere(RetirementRecord record) {
        var known = new Known(policies.read(), home);
        return spokeCopies.get().of(record.source(), known.spokes(record.policy()));
    }

    private RemainsView withSnapshots(RetirementRecord record, List<ImageRef> images) {
        var left = snapshots.stillThere(record.members().stream()
                .flatMap(member -> member.snapshots().stream())
                .map(RetirementRecord.Volume::ref)
                .toList());
        return new RemainsView(
                images,
                left.stream().filter(l -> l.users().isEmpty()).map(Left::ref).toList(),
                left.stream()
                        .filter(l -> !l.users().isEmpty() && !images.containsAll(l.users()))
                        .map(Undertakings::inWords)
                        .toList());
    }

    private static String inWords(Left left) {
        SnapshotRef snapshot = left.ref();
        return "%s stays, because %s is made of it"
                .formatted(
                        snapshot,
                        left.users().stream().map(ImageRef::toString).sorted().collect(Collectors.joining(", ")));
    }
}
