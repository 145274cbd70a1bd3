package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.workspaces.model.CreateTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceBundlesRequest;

/**
 * WorkSpaces images that go in a world of distributions: reviews by day and by request, people who answer and people who get
 * in the way, and in the end each family is gone, or as it was, or somebody has been told why not.
 */
record DesktopRetirement(Desks desks, Doors doors, Memory memory, Answers answers) {

    private static final int SOON = (int) Duration.ofHours(5).toSeconds();
    private static final Duration MEDDLING = Duration.ofDays(3);

    /** A review, a grace period, a question and its answer, and a day more for what had to be put back first. */
    private static final Duration QUIET = Duration.ofDays(4);

    private static final int ONE_IN = 2;
    private static final Duration END_OF_GRACE = Duration.ofHours(23);
    private static final Duration AROUND_THE_END = Duration.ofMinutes(90);

    DesktopRetirement(Desks desks, Doors doors) {
        this(desks, doors, new Memory(), new Answers());
    }

    List<Invariant> invariants() {
        return List.of(
                new NeverDeleteShared(this::holdings),
                new DesktopNeverDeleteUsed(desks),
                new GracePeriod(this::holdings),
                new OneRetirementAtATime(),
                new NeverDeleteWithoutRecord(memory, this::holdings),
                new DesktopOnlyOurs(desks));
    }

    /** The daily review is the schedule's; somebody asks for another one besides, amid the distributions. */
    void begin(World world) {
        memory.watchedBy(world.scene().sightings());
        if (policies().isEmpty()) {
            return;
        }
        var company = world.scene().company();
        policies()
                .forEach(policy -> world.at(
                        SOON,
                        () -> company.sandbox()
                                .send(company.asked(
                                        "Image Retirement Requested",
                                        "begin-" + policy.name(),
                                        Map.of("policy", policy.name())))));
        company.sandbox().time().repeat(moment -> moment.plus(Answers.EVERY), () -> answers.give(world));
        if (world.weather().meddling() > 0) {
            meddling(world);
        }
    }

    private void meddling(World world) {
        var scene = world.scene();
        var chance = world.chance();
        var people = new DesktopPeople(scene, desks, DesktopWhim.repertoire(), chance, world.hits());
        for (int i = 0; i < world.weather().meddling(); i++) {
            var desk = desks.all().get(chance.nextInt(desks.all().size()));
            world.at((int) MEDDLING.toSeconds(), () -> people.meddle(desk));
        }
        scene.sandbox()
                .faults()
                .of(new Onlookers(
                        scene,
                        scene.now().plus(MEDDLING),
                        chance,
                        ONE_IN,
                        call -> noticed(call, scene, people, chance)));
    }

    /** The mark tells that the grace period begins; who reads bundles is about to take, or to delete. */
    private Optional<Onlookers.Moment> noticed(Call call, Scene scene, DesktopPeople people, RandomGenerator chance) {
        return switch (call.request()) {
            case CreateTagsRequest marking
            when marking.tags().stream().anyMatch(tag -> tag.key().equals(AmiHoldings.MARK)) ->
                desk(call, marking.resourceId(), scene).map(desk -> sometime(desk, people, chance));
            case DeleteWorkspaceImageRequest gone ->
                desk(call, gone.imageId(), scene)
                        .map(desk ->
                                new Onlookers.Moment(() -> people.meddle(desk), Duration.ZERO, Duration.ofMinutes(1)));
            case DescribeWorkspaceBundlesRequest asked -> {
                var desk = desks.all().get(chance.nextInt(desks.all().size()));
                yield Optional.of(new Onlookers.Moment(() -> people.meddle(desk), Duration.ZERO, Onlookers.AT_ONCE));
            }
            default -> Optional.empty();
        };
    }

    /** A copy that is made around the end of the grace period is pending when the last question is asked. */
    private static Onlookers.Moment sometime(Desks.Desk desk, DesktopPeople people, RandomGenerator chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> new Onlookers.Moment(() -> people.meddle(desk), Duration.ZERO, Onlookers.AT_ONCE);
            case 1 -> new Onlookers.Moment(() -> people.copyAway(desk), END_OF_GRACE, AROUND_THE_END);
            default -> new Onlookers.Moment(() -> people.meddle(desk), Duration.ZERO, Onlookers.GRACE);
        };
    }

    private Optional<Desks.Desk> desk(Call call, String id, Scene scene) {
        return holdings(scene).member(call.region(), id).stream()
                .flatMap(member ->
                        desks.all().stream().filter(desk -> desk.source().equals(member.source())))
                .findFirst();
    }

    List<String> judge(World world) {
        answers.fairWeather();
        var scene = world.scene();
        var holdings = holdings(scene);
        Instant end = scene.now().plus(QUIET);
        var ripe = new Ripe(scene, holdings).sources(end);
        if (!policies().isEmpty()) {
            scene.sandbox().time().runUntil(end);
        }
        var aftermath = new Aftermath(scene, memory, holdings);
        var violations = new ArrayList<>(aftermath.violations());
        violations.addAll(aftermath.stillThere(ripe));
        violations.addAll(new Brake(scene, holdings).violations());
        ripe.forEach(source -> world.hits().count("a desktop was ripe in the end"));
        return violations;
    }

    private List<DesktopRule> policies() {
        return desks.rules().stream().filter(rule -> rule.lapse().isPresent()).toList();
    }

    private Holdings holdings(Scene scene) {
        return new DesktopHoldings(scene, desks, doors);
    }
}
