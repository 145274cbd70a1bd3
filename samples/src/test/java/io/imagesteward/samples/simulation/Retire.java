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

    private static final Duration BETWEEN_ANSWERS = Duration.ofHours(7);

    private final Memory memory = new Memory();
    private boolean calm;
    private int heard;

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
                new NeverDeleteShared(),
                new NeverDeleteUsed(),
                new NeverDeleteUnproven(),
                new OneRetirementAtATime(),
                new NeverDeleteWithoutRecord(memory),
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
        company.sandbox().time().repeat(moment -> moment.plus(BETWEEN_ANSWERS), () -> answer(world));
    }

    @Override
    public List<String> judge(World world) {
        calm = true;
        heard = 0;
        var time = world.scene().sandbox().time();
        var end = time.instant().plus(QUIET);
        var ripe = new Ripe(world.scene()).sources(end);
        time.runUntil(end);
        var aftermath = new Aftermath(world.scene(), memory);
        var violations = new ArrayList<>(aftermath.violations());
        violations.addAll(aftermath.stillThere(ripe));
        violations.addAll(new Brake(world.scene()).violations());
        return violations;
    }

    /** People read their mail now and then; some forget, in fair weather nobody does. */
    private void answer(World world) {
        var company = world.scene().company();
        var questions = company.sandbox()
                .world()
                .account(Company.HUB)
                .region(Company.HOME)
                .bus()
                .published("Image Retirement Approval Requested");
        for (var question : questions.subList(heard, questions.size())) {
            int mood = calm ? 0 : world.chance().nextInt(8);
            if (mood < 7) {
                var id = question.at("/detail/image/id").asText();
                var what = mood < 6 ? "Image Retirement Approved" : "Image Retirement Refused";
                company.sandbox()
                        .send(company.asked(
                                what,
                                question.path("id").asText(),
                                Map.of("imageId", id, "region", Company.HOME, "by", "alice@example.com")));
            }
        }
        heard = questions.size();
    }
}
