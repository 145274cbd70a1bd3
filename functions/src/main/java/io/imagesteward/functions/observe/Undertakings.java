package io.imagesteward.functions.observe;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.plan.RetirementGate;
import io.imagesteward.core.plan.RetirementGate.Passage;
import io.imagesteward.core.workflow.GateView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.RemainsView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.ec2.SnapshotInventory;
import io.imagesteward.functions.aws.ec2.SnapshotInventory.Left;
import io.imagesteward.functions.aws.record.Records;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What the workflow {@code retire} asks of a retirement that has begun, which its record describes. */
public final class Undertakings {

    private final StockInventory inventory;
    private final SnapshotInventory snapshots;
    private final Policies policies;
    private final Records records;
    private final RegionId home;

    public Undertakings(Wiring wiring, Policies policies) {
        this.inventory = wiring.stock();
        this.snapshots = wiring.snapshots();
        this.policies = policies;
        this.records = wiring.records();
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
        var regions = new HashSet<>(known.regions());
        record.members().forEach(member -> regions.add(member.image().region()));
        var seen = inventory.family(record.source(), regions, known.parameters());
        return RetirementGate.passage(phase, record, known.book(), seen);
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
                .filter(image -> inventory
                        .image(image)
                        .filter(seen -> seen.state() != AmiState.DEREGISTERED)
                        .isPresent())
                .toList();
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
