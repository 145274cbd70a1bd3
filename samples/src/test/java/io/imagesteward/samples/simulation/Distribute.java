package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Families.Family;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * The distribute workflow: images become available and are asked for; in the end each is asked for once more, and is then as
 * declared, or the run says why it can't be.
 */
final class Distribute implements Trial {

    private static final int SOON = 1_200;
    private static final int LATER = 5_400;

    /** Longer than a distribution takes that ends at all. */
    private static final Duration ENDLESS = Duration.ofDays(30);

    @Override
    public Pace pace() {
        return new Pace(
                Duration.ofMinutes(90),
                ENDLESS,
                1,
                1,
                List.of("ModifyImageAttribute", "CopyImage", "PutParameter", "ModifySnapshotAttribute"));
    }

    @Override
    public Families furnish(Company company, Locksmith keys, RandomGenerator chance) {
        return new Furnishing(company, keys, chance).families();
    }

    @Override
    public List<Deed> repertoire() {
        return List.of(Deed.values());
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Looks(), new NeverBeyondPolicy(), new TrustedSource(), new ChangeLimit(), new PointerAfterProof());
    }

    @Override
    public void begin(World world) {
        var company = world.scene().company();
        for (var family : world.scene().families().all()) {
            world.at(SOON, () -> company.sandbox().send(company.available(family.source())));
            if (world.chance().nextBoolean()) {
                world.at(LATER, () -> company.sandbox().send(company.request(family.source(), "asked meanwhile")));
            }
        }
    }

    @Override
    public List<String> judge(World world) {
        var violations = new ArrayList<String>();
        running(world.scene(), Duration.ZERO)
                .forEach(e -> violations.add("noSilentFailure: %s still runs after %s".formatted(e.name(), ENDLESS)));
        var requests = new LastRequest(world, violations);
        var families = world.scene().families().all();
        if (world.weather().meddling() == 0) {
            families.forEach(family -> requests.believable(oracle(world, family)));
        }
        var order = world.chance().nextBoolean() ? families : families.reversed();
        order.forEach(family -> requests.finish(oracle(world, family)));
        world.scene()
                .families()
                .newest()
                .forEach(family -> violations.addAll(oracle(world, family).unpublished()));
        families.stream()
                .filter(family -> Encore.isPossible(oracle(world, family)))
                .limit(1)
                .forEach(family -> new Encore(world, family, oracle(world, family)).asked(violations));
        return violations;
    }

    /** Runs that have not ended although they began so long ago. */
    static Stream<Execution> running(Scene scene, Duration since) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(execution -> execution.status() == ExecutionStatus.RUNNING)
                .filter(execution -> execution.start().isBefore(scene.now().minus(since)));
    }

    private static Oracle oracle(World world, Family family) {
        return new Oracle(world.scene().truth(), world.keys(), family);
    }
}
