package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Families.Family;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
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
        var violations = new ArrayList<>(endless(world.scene()));
        var families = world.scene().families().all();
        if (world.weather().meddling() == 0) {
            families.forEach(family -> believable(world, family, violations));
        }
        var order = world.chance().nextBoolean() ? families : families.reversed();
        order.forEach(family -> finish(world, family, violations));
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

    private static List<String> endless(Scene scene) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(execution -> execution.status() == ExecutionStatus.RUNNING)
                .map(e -> "noSilentFailure: %s still runs after %s".formatted(e.name(), ENDLESS))
                .toList();
    }

    /** Whatever the faults were, a run that says it succeeded has. */
    private static void believable(World world, Family family, List<String> violations) {
        var oracle = oracle(world, family);
        lastOf(world.scene(), family.source())
                .filter(last -> last.status() == ExecutionStatus.SUCCEEDED)
                .filter(last -> !oracle.leftAlone() && !oracle.undone().isEmpty())
                .ifPresent(last -> violations.add("noSilentFailure: %s succeeded amid faults, and yet %s"
                        .formatted(last.name(), oracle.undone())));
    }

    /** The last request for an image: with fair weather and nobody else, it makes everything right or says why not. */
    private static void finish(World world, Family family, List<String> violations) {
        var scene = world.scene();
        var oracle = oracle(world, family);
        boolean leftAlone = oracle.leftAlone();
        var obstacles = oracle.obstacles();
        var asked = scene.now();
        scene.sandbox().send(scene.company().request(family.source(), "the last one"));
        scene.sandbox().settle();
        var answer = lastOf(scene, family.source()).filter(run -> !run.start().isBefore(asked));
        if (answer.isEmpty()) {
            violations.add("noSilentFailure: nobody answered the last request for " + family.source());
            return;
        }
        var last = answer.get();
        boolean succeeded = last.status() == ExecutionStatus.SUCCEEDED;
        if (!leftAlone && succeeded && !oracle.undone().isEmpty()) {
            violations.add("noSilentFailure: %s left undone %s".formatted(last.name(), oracle.undone()));
        }
        if (!succeeded && obstacles.isEmpty()) {
            violations.add(
                    "convergence: %s %s without a reason: %s".formatted(last.name(), last.status(), last.cause()));
        }
        if (succeeded && !leftAlone && !obstacles.isEmpty()) {
            violations.add("noSilentFailure: %s succeeded in spite of %s".formatted(last.name(), obstacles));
        }
        oracle.duplicates().forEach(d -> violations.add("convergence: " + d));
    }

    private static Oracle oracle(World world, Family family) {
        return new Oracle(world.scene().truth(), world.keys(), family);
    }

    private static Optional<Execution> lastOf(Scene scene, String image) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.input().at("/image/id").asText().equals(image))
                .reduce((earlier, later) -> later);
    }
}
