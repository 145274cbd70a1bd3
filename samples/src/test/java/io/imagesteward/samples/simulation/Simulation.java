package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Families.Family;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.lambda.Deliveries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * One run: a world, policies, faults and other people, all out of a seed. Then the faults end, and everything must be as
 * declared, or somebody must have been told why it can't be.
 */
final class Simulation implements AutoCloseable {

    /** A copy that somebody deregistered is returned under its client token again until the hour is over. */
    private static final Duration CALM = Duration.ofHours(2);

    /** Longer than any workflow takes that ends at all. */
    private static final Duration ENDLESS = Duration.ofDays(30);

    private static final int MEDDLING_SECONDS = 5_400;

    private final RandomGenerator chance;
    private final Weather weather;
    private final Sandbox sandbox;
    private final Company company;
    private final Locksmith keys;
    private final List<Trial> trials = List.of(new Distribute());
    private final Coverage.Hits hits;
    private final Families families;
    private final List<String> story = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    private Simulation(long seed, Company.Plans plans, Coverage.Hits hits) {
        this.chance = new SplittableRandom(seed);
        this.hits = hits;
        this.weather = Weather.random(chance);
        this.sandbox = new Sandbox(Company.MORNING.plusSeconds(chance.nextInt(3_600)), Transport.TYPED);
        this.company = Company.found(sandbox, plans);
        this.keys = new Locksmith(sandbox, weather.keys(), chance);
        this.families = new Furnishing(company, keys, chance).families();
    }

    /** Runs a seed and answers what was violated. */
    static List<String> run(long seed, Company.Plans plans, Coverage.Hits hits) {
        try (var simulation = new Simulation(seed, plans, hits)) {
            simulation.happen();
            simulation.judge();
            return simulation.violations;
        }
    }

    /** Runs a seed and tells what happened in it, call by call. */
    static List<String> story(long seed, Company.Plans plans) {
        try (var simulation = new Simulation(seed, plans, what -> {})) {
            simulation.happen();
            simulation.judge();
            return simulation.story();
        }
    }

    private void happen() {
        var scene = scene(weather.staleness(), weather.blindness());
        var watch = new Watch(scene, invariants());
        var probe = new Probe(scene, hits);
        sandbox.faults().of(probe);
        weather.over(scene, chance, hits);
        sandbox.faults().of(watch);
        var world = new World(scene, weather, keys, chance);
        trials.forEach(trial -> trial.begin(world));
        keys.meddle();
        var people = new OtherPeople(scene, chance, hits);
        for (int i = 0; i < weather.meddling(); i++) {
            Family family = families.all().get(chance.nextInt(families.all().size()));
            world.at(MEDDLING_SECONDS, () -> people.meddle(family));
        }
        sandbox.time().runUntil(sandbox.time().instant().plus(ENDLESS));
        violations.addAll(watch.violations());
        violations.addAll(probe.believers());
        nothingHangs();
        countFailedCopies(scene);
    }

    private void judge() {
        sandbox.faults().clear();
        sandbox.events().deliveries(Deliveries.reliable());
        sandbox.world().staleness(Duration.ZERO);
        sandbox.time().runUntil(sandbox.time().instant().plus(CALM));
        var calm = scene(Duration.ZERO, Duration.ZERO);
        var watch = new Watch(calm, invariants());
        sandbox.faults().of(watch);
        var world = new World(calm, weather, keys, chance);
        trials.forEach(trial -> violations.addAll(trial.judge(world)));
        violations.addAll(watch.violations());
    }

    private void nothingHangs() {
        sandbox.stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(execution -> execution.status() == ExecutionStatus.RUNNING)
                .forEach(e -> violations.add("noSilentFailure: %s still runs after %s".formatted(e.name(), ENDLESS)));
    }

    private void countFailedCopies(Scene scene) {
        for (var region : Company.REGIONS) {
            for (var family : families.all()) {
                scene.truth().copies(region, family.source()).stream()
                        .filter(copy -> copy.stateAsString().equals("failed"))
                        .forEach(copy -> hits.count("a copy failed later, for its key: " + weather.keys()));
            }
        }
    }

    private Scene scene(Duration staleness, Duration blindness) {
        return new Scene(company, new Truth(sandbox, staleness), families, new Sightings(blindness, story));
    }

    private List<Invariant> invariants() {
        return trials.stream().flatMap(trial -> trial.invariants().stream()).toList();
    }

    private List<String> story() {
        var told = new ArrayList<>(List.of(weather.toString()));
        families.policies().forEach(policy -> told.add(policy.toString()));
        families.all().forEach(family -> told.add(family.toString()));
        told.addAll(story);
        sandbox.calls().entries().forEach(call -> told.add(call.toString()));
        sandbox.stepFunctions(Company.HUB, Company.HOME)
                .room()
                .executions()
                .forEach(e -> told.add("%s %s %s-%s %s"
                        .formatted(
                                e.name(),
                                e.status(),
                                e.start(),
                                e.stop(),
                                e.cause().orElse(""))));
        return told;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
