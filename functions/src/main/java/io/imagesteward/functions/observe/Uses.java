package io.imagesteward.functions.observe;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Usage;
import io.imagesteward.core.inventory.UsageInventory;
import io.imagesteward.core.inventory.UsageQuery;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.UsageView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who uses images: all places where AWS tells it, weighed as one. */
public final class Uses {

    private final Function<ImageKind, UsageInventory> usage;
    private final Function<String, Set<Place>> spokes;
    private final InstantSource clock;

    public Uses(Wiring wiring, Policies policies) {
        this(
                wiring.retiring()::usage,
                policy -> {
                    var known = new Known(policies.read(), wiring.home());
                    known.policy(policy);
                    return known.spokes(policy);
                },
                wiring.clock());
    }

    Uses(Function<ImageKind, UsageInventory> usage, Function<String, Set<Place>> spokes, InstantSource clock) {
        this.usage = usage;
        this.spokes = spokes;
        this.clock = clock;
    }

    /** Every source is needed, also in a dry run, which asks for no reports: that it can't know is part of its answer. */
    public UsageView of(ObserveTask.Use task) {
        var notBefore = task.reportsSince().orElseGet(clock::instant);
        var needed = EnumSet.noneOf(UsageSource.class);
        task.images().forEach(image -> needed.addAll(UsageSource.about(image.id())));
        var regions = task.images().stream().map(ImageRef::region).distinct().toList();
        return UsageView.of(Usage.judge(regions, needed, evidence(task), notBefore));
    }

    /** Nobody's use can be told without knowing whose. A family is of one kind, so its source says which. */
    private List<Evidence> evidence(ObserveTask.Use task) {
        return task.images().stream()
                .findFirst()
                .map(source -> switch (source.id()) {
                    case AmiId _ ->
                        usage.apply(ImageKind.AMI)
                                .evidence(new UsageQuery(task.images(), task.reportsSince(), Set.of()));
                    case WorkspaceImageId _ ->
                        usage.apply(ImageKind.WORKSPACES_IMAGE)
                                .evidence(new UsageQuery(
                                        task.images(), task.reportsSince(), spokes.apply(task.policy())));
                })
                .orElse(List.of());
    }
}
