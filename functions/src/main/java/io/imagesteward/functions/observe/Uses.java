package io.imagesteward.functions.observe;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Usage;
import io.imagesteward.core.inventory.UsageInventory;
import io.imagesteward.core.inventory.UsageQuery;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.UsageView;
import io.imagesteward.functions.Wiring;
import java.time.InstantSource;
import java.util.EnumSet;

/** Who uses images: all places where AWS tells it, weighed as one. */
public final class Uses {

    private final UsageInventory usage;
    private final InstantSource clock;

    public Uses(Wiring wiring) {
        this(wiring.usage(), wiring.clock());
    }

    Uses(UsageInventory usage, InstantSource clock) {
        this.usage = usage;
        this.clock = clock;
    }

    /** Every source is needed, also in a dry run, which asks for no reports: that it can't know is part of its answer. */
    public UsageView of(ObserveTask.Use task) {
        var notBefore = task.reportsSince().orElseGet(clock::instant);
        var evidence = usage.evidence(new UsageQuery(task.images(), task.reportsSince()));
        var regions = task.images().stream().map(ImageRef::region).distinct().toList();
        return UsageView.of(Usage.judge(regions, EnumSet.allOf(UsageSource.class), evidence, notBefore));
    }
}
