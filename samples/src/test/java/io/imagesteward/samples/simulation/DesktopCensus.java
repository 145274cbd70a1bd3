package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.List;

/** Counts what has become of sweeps and of copies, so that everybody can see whether worlds differ. */
record DesktopCensus(World world, Desks desks) {

    /** How sweeps amid faults ended, and which copies spokes have. */
    void count() {
        var scene = world.scene();
        scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(execution -> execution.name().startsWith("sweep-"))
                .forEach(sweep -> world.hits().count("a sweep amid faults " + sweep.status()));
        var truth = new DesktopTruth(scene.truth());
        for (var place : desks.rules().getFirst().into()) {
            truth.owned(place).forEach(image -> world.hits().count("a spoke has a desktop " + image.stateAsString()));
        }
        for (var family : scene.families().all()) {
            family.policy()
                    .map(Declared::into)
                    .orElse(List.of())
                    .forEach(place -> scene.truth()
                            .owned(place, "source-image-id", family.source())
                            .forEach(image -> world.hits().count("a spoke has an AMI " + image.stateAsString())));
        }
    }
}
