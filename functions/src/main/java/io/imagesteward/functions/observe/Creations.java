package io.imagesteward.functions.observe;

import io.imagesteward.core.creation.CreationPlanner;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.inventory.ImportProgress;
import io.imagesteward.core.inventory.OriginInventory;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageInventory;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.workflow.CreateInput;
import io.imagesteward.core.workflow.CreatedView;
import io.imagesteward.core.workflow.CreationView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import java.time.InstantSource;
import java.util.Optional;

/** What the workflow {@code create} asks. */
public final class Creations {
    private final OriginInventory origins;
    private final ImageInventory amis;
    private final WorkspaceImageInventory workspaces;
    private final Policies policies;
    private final InstantSource clock;

    public Creations(Wiring wiring, Policies policies) {
        this.origins = wiring.origins();
        this.amis = wiring.inventory();
        this.workspaces = wiring.workspaceImages();
        this.policies = policies;
        this.clock = wiring.clock();
    }

    public CreationView check(CreateInput input) {
        var asked = input.asked();
        var planner = new CreationPlanner(asked, input.place(), policies.read());
        var seen = planner.origin().map(origin -> origins.look(input.place(), origin, asked.name()));
        return CreationView.of(input.place(), planner.plan(seen));
    }

    /** The policies are read only now: they may have changed in the hours that an import takes. */
    public CreatedView made(ObserveTask.Created task) {
        Optional<Image> seen =
                switch (task.image().id()) {
                    case AmiId _ -> amis.find(task.image()).map(Image.class::cast);
                    case WorkspaceImageId _ -> workspaces.find(task.image()).map(Image.class::cast);
                };
        return seen.map(image -> importing(task.step().origin(), image)
                        .orElseGet(() -> CreatedView.of(image, policies.read(), clock.instant())))
                .orElseGet(() -> CreatedView.unseen(task.image()));
    }

    /** A custom import has states of its own, and says more in them than its image does. */
    private Optional<CreatedView> importing(Origin origin, Image image) {
        if (!(origin instanceof Origin.Built) || !(image instanceof WorkspaceImage desktop)) {
            return Optional.empty();
        }
        var progress = origins.progress(desktop.ref());
        return progress.status() == ImportProgress.Status.COMPLETED
                ? Optional.empty()
                : Optional.of(CreatedView.importing(desktop, progress, clock.instant()));
    }
}
