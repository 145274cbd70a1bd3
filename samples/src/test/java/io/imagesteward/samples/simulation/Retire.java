package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The workflows review, retire and restore over some days: the daily review starts them, people approve, refuse or forget,
 * and in the end each family is gone, or as it was, or somebody has been told why not.
 */
final class Retire implements Trial {

    private static final Duration TROUBLE = Duration.ofDays(5);

    /** A review, a grace period, a question and its answer, and a day more for what had to be put back first. */
    private static final Duration QUIET = Duration.ofDays(4);

    private final Memory memory = new Memory();
    private final Answers answers = new Answers();

    @Override
    public Pace pace() {
        return new Pace(
                Duration.ofDays(4),
                TROUBLE,
                60,
                6,
                List.of(
                        "ResetImageAttribute",
                        "ResetSnapshotAttribute",
                        "DisableImage",
                        "EnableImage",
                        "DeregisterImage",
                        "DeleteSnapshot",
                        "CreateTags",
                        "CreateImageUsageReport",
                        "DescribeInstances",
                        "DescribeLaunchTemplateVersions",
                        "DescribeAutoScalingGroups",
                        "DescribeImageReferences",
                        "ModifyImageAttribute",
                        "PutObject"));
    }

    @Override
    public Families furnish(Company company, Locksmith keys, RandomGenerator chance) {
        return new Attic(company, keys, chance).families();
    }

    @Override
    public List<Interference> repertoire() {
        return Whim.repertoire();
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new NeverDeleteShared(AmiHoldings::new),
                new NeverDeleteUsed(),
                new NeverDeleteUnproven(),
                new OneRetirementAtATime(),
                new NeverDeleteWithoutRecord(memory, AmiHoldings::new),
                new GracePeriod(AmiHoldings::new),
                new SnapshotOnlyWithLastImage(),
                new OnlyOurs(),
                new NeverBeyondRecord());
    }

    @Override
    public void begin(World world) {
        memory.watchedBy(world.scene().sightings());
        var company = world.scene().company();
        world.scene()
                .families()
                .policies()
                .forEach(policy -> world.at(
                        (int) Duration.ofHours(30).toSeconds(),
                        () -> company.sandbox()
                                .send(company.asked(
                                        "Image Retirement Requested",
                                        "begin-" + policy.name(),
                                        Map.of("policy", policy.name())))));
        company.sandbox().time().repeat(moment -> moment.plus(Answers.EVERY), () -> answers.give(world));
    }

    @Override
    public List<String> judge(World world) {
        answers.fairWeather();
        var time = world.scene().sandbox().time();
        var end = time.instant().plus(QUIET);
        var images = new AmiHoldings(world.scene());
        var ripe = new Ripe(world.scene(), images).sources(end);
        time.runUntil(end);
        var aftermath = new Aftermath(world.scene(), memory, images);
        var violations = new ArrayList<>(aftermath.violations());
        violations.addAll(aftermath.stillThere(ripe));
        violations.addAll(new Brake(world.scene(), images).violations());
        return violations;
    }
}
