package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.lambda.Deliveries;
import io.imagesteward.sandbox.workflow.Execution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * One run: a world, a policy, faults and other people, all out of a seed. Then the faults end, every image is asked for
 * once more, and everything must be as declared, or somebody must have been told why it can't be.
 */
final class Simulation implements AutoCloseable {

    private final RandomGenerator chance;
    private final Declared declared;
    private final Weather weather;
    private final Sandbox sandbox;
    private final Company company;
    private final Truth truth;
    private final Auditor auditor;
    private final List<String> images = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    private Simulation(long seed) {
        this.chance = new SplittableRandom(seed);
        this.declared = Declared.random(chance);
        this.weather = Weather.random(chance);
        this.sandbox = new Sandbox(Company.MORNING.plusSeconds(chance.nextInt(3_600)), Transport.TYPED);
        this.company = Company.found(sandbox, Path.of(".."));
        this.truth = new Truth(sandbox, weather.staleness());
        this.auditor = new Auditor(truth, declared);
    }

    /** Runs a seed and answers what was violated. */
    static List<String> run(long seed) {
        try (var simulation = new Simulation(seed)) {
            simulation.furnish();
            simulation.happen();
            simulation.judge();
            return simulation.violations;
        }
    }

    /** Runs a seed and tells what happened in it, call by call. */
    static List<String> story(long seed) {
        try (var simulation = new Simulation(seed)) {
            var story = new ArrayList<>(List.of(simulation.declared.toString(), simulation.weather.toString()));
            simulation.auditor.tellTo(story);
            simulation.furnish();
            simulation.happen();
            simulation.judge();
            simulation.sandbox.calls().entries().forEach(call -> story.add(call.toString()));
            var room =
                    simulation.sandbox.stepFunctions(Company.HUB, Company.HOME).room();
            room.executions()
                    .forEach(e -> story.add("%s %s %s-%s %s"
                            .formatted(
                                    e.name(),
                                    e.status(),
                                    e.start(),
                                    e.stop(),
                                    e.cause().orElse(""))));
            return story;
        }
    }

    private void furnish() {
        sandbox.world().outsider(OtherPeople.STRANGER);
        var configurations =
                sandbox.world().account(Company.HUB).region(Company.HOME).configurations();
        configurations
                .profiles()
                .forEach(profile -> configurations.deploy(profile, "application/json", declared.document()));
        int count = 1 + chance.nextInt(3);
        for (int i = 0; i < count; i++) {
            images.add(company.image(seed(i, count)));
        }
    }

    private ImageSeed seed(int number, int count) {
        var seed = ImageSeed.named("golden-linux-" + number)
                .createdAt(Company.MORNING.minus(Duration.ofDays(count - number)));
        var keys = sandbox.world().account(Company.HUB).region(Company.HOME).kms();
        boolean encrypted = chance.nextInt(5) == 0;
        var key = encrypted ? keys.key("alias/source-" + number) : "";
        int volumes = 1 + chance.nextInt(2);
        for (int i = 0; i < volumes; i++) {
            var volume = VolumeSeed.ofGiB(8 + i);
            seed = seed.volume(encrypted ? volume.encryptedUnder(key) : volume);
        }
        return chance.nextInt(4) == 0 ? seed.sharedWith(OtherPeople.STRANGER) : seed;
    }

    private void happen() {
        weather.over(sandbox, chance, auditor);
        for (var image : images) {
            at(1_200, () -> sandbox.send(company.available(image)));
            if (chance.nextBoolean()) {
                at(5_400, () -> sandbox.send(company.request(image, "asked meanwhile")));
            }
        }
        var people = new OtherPeople(truth, auditor, chance);
        for (int i = 0; i < weather.meddling(); i++) {
            var image = images.get(chance.nextInt(images.size()));
            at(5_400, () -> people.meddle(image));
        }
        sandbox.settle();
    }

    private void judge() {
        sandbox.faults().clear();
        sandbox.events().deliveries(Deliveries.reliable());
        sandbox.world().staleness(Duration.ZERO);
        // a copy that somebody deregistered is returned under its client token again until the hour is over
        sandbox.time().runUntil(sandbox.time().instant().plus(Duration.ofHours(2)));
        var calm = new Truth(sandbox, Duration.ZERO);
        var lastAuditor = new Auditor(calm, declared);
        sandbox.faults().of(lastAuditor);
        if (weather.meddling() == 0) {
            images.forEach(image -> believable(image, new Oracle(calm, declared, image)));
        }
        var order = chance.nextBoolean() ? images : images.reversed();
        order.forEach(image -> finish(image, new Oracle(calm, declared, image)));
        violations.addAll(new Oracle(calm, declared, images.getLast()).unpublished());
        violations.addAll(auditor.violations());
        violations.addAll(lastAuditor.violations());
    }

    /** Whatever the faults were, a run that says it succeeded has. */
    private void believable(String image, Oracle oracle) {
        var wrong = lastOf(image)
                .filter(last -> last.status() == ExecutionStatus.SUCCEEDED)
                .filter(last -> !oracle.leftAlone() && !oracle.undone().isEmpty());
        wrong.ifPresent(last -> violations.add(
                "noSilentFailure: %s succeeded amid faults, and yet %s".formatted(last.name(), oracle.undone())));
    }

    /** The last request for an image: with fair weather and nobody else, it makes everything right or says why not. */
    private void finish(String image, Oracle oracle) {
        boolean leftAlone = oracle.leftAlone();
        var obstacles = oracle.obstacles();
        sandbox.send(company.request(image, "the last one"));
        sandbox.settle();
        var last = lastOf(image).orElseThrow(() -> new IllegalStateException("nobody answered the last request"));
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

    private Optional<Execution> lastOf(String image) {
        return sandbox.stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.input().at("/image/id").asText().equals(image))
                .reduce((earlier, later) -> later);
    }

    private void at(int withinSeconds, Runnable what) {
        sandbox.time().after(Duration.ofSeconds(chance.nextInt(withinSeconds)), what);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
