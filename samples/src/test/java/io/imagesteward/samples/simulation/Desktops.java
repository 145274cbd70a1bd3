package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Both kinds of images in one world, with spokes that own copies or let nobody in, and with sweeps: images are asked for and
 * swept amid faults, and in the end the schedule's own sweep makes everything as declared, or says why it can't be.
 */
final class Desktops implements Trial {

    private static final Duration MEDDLING = Duration.ofMinutes(150);

    /** Longer than any run takes that waits for no person. */
    private static final Duration ENDLESS = Duration.ofDays(1);

    /** Long enough for two retirements of a family, of which the first came to nothing. */
    private static final Duration TROUBLE = Duration.ofDays(4);

    private static final int SOON = 1_200;
    private static final int LATER = 9_000;

    private @Nullable Desks known;
    private @Nullable Doors doors;
    private @Nullable DesktopRetirement retirement;
    private Optional<String> shutOut = Optional.empty();

    @Override
    public Pace pace() {
        return new Pace(
                MEDDLING,
                TROUBLE,
                1,
                1,
                List.of(
                        "UpdateWorkspaceImagePermission",
                        "CopyWorkspaceImage",
                        "DescribeWorkspaceImagePermissions",
                        "DescribeTags",
                        "PutParameter",
                        "CopyImage",
                        "ModifyImageAttribute"));
    }

    @Override
    public Families furnish(Company company, Locksmith keys, RandomGenerator chance) {
        doors = Doors.random(chance);
        doors.fit(company.sandbox());
        var rules = List.of(DesktopRule.copied(chance), DesktopRule.sharedOnly(chance));
        known = new DesktopFurnishing(company, chance).desks(rules);
        retirement = new DesktopRetirement(known, doors);
        shutOut = Pulls.shutOut(company, chance);
        return new Furnishing(company, keys, chance).families(rules, policy -> Pulls.wanted(policy, chance));
    }

    @Override
    public List<Deed> repertoire() {
        return List.of(Deed.values());
    }

    @Override
    public List<Invariant> invariants() {
        var desks = desks();
        var always = List.of(
                new Looks(),
                new NeverBeyondPolicy(),
                new TrustedSource(),
                new ChangeLimit(),
                new PointerAfterProof(),
                new DesktopLooks(desks),
                new DesktopNeverBeyondPolicy(desks),
                new DesktopTrustedSource(),
                new DesktopChangeLimit(desks),
                new DesktopPointer(desks));
        return Stream.concat(always.stream(), retirement().invariants().stream())
                .toList();
    }

    @Override
    public void begin(World world) {
        new Distribute().begin(world);
        doors().shut(world);
        shutOut.ifPresent(account -> world.hits().count("a key shuts a target out"));
        var scene = world.scene();
        var company = scene.company();
        var all = desks().all();
        for (var desk : all) {
            world.at(SOON, () -> company.sandbox().send(company.request(desk.source(), "a new desktop")));
            if (world.chance().nextBoolean()) {
                world.at(LATER, () -> company.sandbox().send(company.request(desk.source(), "asked meanwhile")));
            }
        }
        for (int i = world.chance().nextInt(3); i > 0; i--) {
            var sweep = Map.of(
                    "tier", world.chance().nextInt(3) == 0 ? "changes" : "full",
                    "mode", world.chance().nextInt(4) == 0 ? "audit" : "enforce");
            var occasion = "sweep-" + i;
            world.at(LATER, () -> company.sandbox().send(company.asked("Image Sweep Requested", occasion, sweep)));
        }
        var people = new DesktopPeople(scene, desks(), List.of(DesktopDeed.values()), world.chance(), world.hits());
        for (int i = 0; i < world.weather().meddling(); i++) {
            var desk = all.get(world.chance().nextInt(all.size()));
            world.at((int) MEDDLING.toSeconds(), () -> people.meddle(desk));
        }
        retirement().begin(world);
    }

    @Override
    public List<String> judge(World world) {
        var violations = new ArrayList<String>();
        Distribute.running(world.scene(), ENDLESS)
                .filter(run -> !run.name().startsWith("retire-"))
                .forEach(e -> violations.add("noSilentFailure: %s still runs after %s".formatted(e.name(), ENDLESS)));
        new DesktopCensus(world, desks()).count();
        var requests = new LastRequest(world, violations);
        var families = Stream.concat(desktops(world).stream(), amis(world)).toList();
        if (world.weather().meddling() == 0) {
            families.forEach(requests::believable);
        }
        violations.addAll(retirement().judge(world));
        distributed(world, requests, violations);
        return violations;
    }

    /** Sweeps and last requests find everything as declared, or say why it can't be. */
    private void distributed(World world, LastRequest requests, List<String> violations) {
        takeBack(world);
        var desktops = desktops(world);
        var families = Stream.concat(desktops.stream(), amis(world)).toList();
        var sweeping = new Sweeping(world, families, violations);
        sweeping.audited();
        sweeping.scheduled();
        takeBack(world);
        families.forEach(requests::finish);
        desktops.stream()
                .filter(oracle -> oracle.desks()
                        .newestPublished()
                        .filter(oracle.desk()::equals)
                        .isPresent())
                .forEach(oracle -> violations.addAll(new DesktopPublication(oracle).unpublished()));
        sweeping.again();
    }

    private void takeBack(World world) {
        shutOut.ifPresent(account -> Pulls.takeBack(world.scene(), account));
    }

    @Override
    public List<String> told() {
        return List.of(doors().toString(), desks().toString(), "shut out by a key: " + shutOut);
    }

    private List<DesktopOracle> desktops(World world) {
        var truth = new DesktopTruth(world.scene().truth());
        var now = desks().now(truth);
        return now.all().stream()
                .map(desk -> new DesktopOracle(truth, doors(), now, desk))
                .toList();
    }

    private Stream<Judgement> amis(World world) {
        var scene = world.scene();
        return scene.families().all().stream()
                .map(family -> new Pulls(new Oracle(scene.truth(), world.keys(), family), doors(), shutOut));
    }

    private Desks desks() {
        return Objects.requireNonNull(known, "no world has been furnished");
    }

    private DesktopRetirement retirement() {
        return Objects.requireNonNull(retirement, "no world has been furnished");
    }

    private Doors doors() {
        return Objects.requireNonNull(doors, "no world has been furnished");
    }
}
