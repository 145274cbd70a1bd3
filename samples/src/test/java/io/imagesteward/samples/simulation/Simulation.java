package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.Plans;
import io.imagesteward.samples.simulation.Families.Family;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.lambda.Deliveries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * One run: a world, policies, faults and other people, all out of a seed. Then the faults end, and everything must be as
 * declared, or somebody must have been told why it can't be.
 */
final class Simulation implements AutoCloseable {

    /** A copy that somebody deregistered is returned under its client token again until the hour is over. */
    private static final Duration CALM = Duration.ofHours(2);

    private final RandomGenerator chance;
    private final Weather weather;
    private final Sandbox sandbox;
    private final Company company;
    private final Locksmith keys;
    private final Trial trial;
    private final Coverage.Hits hits;
    private final Families families;
    private final List<Invariant> invariants;
    private final List<String> story = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    private Simulation(long seed, Act act, Plans plans, Coverage.Hits hits) {
        this.chance = new SplittableRandom(seed);
        this.hits = hits;
        this.trial = act.trial();
        this.weather = Weather.random(chance);
        this.sandbox = new Sandbox(Company.MORNING.plusSeconds(chance.nextInt(3_600)), Transport.TYPED);
        this.company = Company.found(sandbox, plans);
        this.keys = new Locksmith(sandbox, weather.keys(), chance);
        this.families = trial.furnish(company, keys, chance);
        this.invariants = trial.invariants();
    }

    /** Runs a seed and answers what was violated. */
    static List<String> run(long seed, Act act, Plans plans, Coverage.Hits hits) {
        try (var simulation = new Simulation(seed, act, plans, hits)) {
            simulation.happen();
            simulation.judge();
            return simulation.violations;
        }
    }

    /** Runs a seed and tells what happened in it, call by call. */
    static List<String> story(long seed, Act act, Plans plans) {
        try (var simulation = new Simulation(seed, act, plans, what -> {})) {
            simulation.happen();
            simulation.judge();
            return simulation.story();
        }
    }

    private void happen() {
        var scene = scene(weather.staleness(), weather.blindness());
        var watch = new Watch(scene, invariants);
        var probe = new Probe(scene, hits);
        sandbox.faults().of(probe);
        weather.over(scene, chance, trial.pace(), hits);
        sandbox.faults().of(watch);
        var world = new World(scene, weather, keys, chance, hits);
        trial.begin(world);
        keys.meddle();
        var people = new OtherPeople(scene, chance, trial.repertoire(), hits);
        for (int i = 0; i < weather.meddling() * trial.pace().deeds(); i++) {
            Family family = families.all().get(chance.nextInt(families.all().size()));
            world.at((int) trial.pace().meddling().toSeconds(), () -> people.meddle(family));
        }
        if (weather.meddling() > 0) {
            var until = scene.now().plus(trial.pace().meddling());
            sandbox.faults().of(Onlookers.ofAmis(people, until, chance));
        }
        sandbox.time().runUntil(sandbox.time().instant().plus(trial.pace().trouble()));
        violations.addAll(watch.violations());
        violations.addAll(probe.believers());
        countFailedCopies(scene);
    }

    private void judge() {
        sandbox.faults().clear();
        sandbox.events().deliveries(Deliveries.reliable());
        sandbox.world().staleness(Duration.ZERO);
        var calm = scene(Duration.ZERO, Duration.ZERO);
        var watch = new Watch(calm, invariants);
        sandbox.faults().of(watch);
        sandbox.time().runUntil(sandbox.time().instant().plus(CALM));
        var world = new World(calm, weather, keys, chance, hits);
        violations.addAll(trial.judge(world));
        violations.addAll(watch.violations());
        new Outcomes(company, hits).count();
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

    private List<String> story() {
        var told = new ArrayList<>(List.of(weather.toString()));
        families.policies().forEach(policy -> told.add(policy.toString()));
        families.all().forEach(family -> told.add(family.toString()));
        told.addAll(trial.told());
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
