package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Desks.Desk;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.aws.workspaces.Unknowns;
import io.imagesteward.sandbox.aws.workspaces.WorkSpacesSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/** Puts WorkSpaces images into a new world: most of one policy, some of another, a few of none or of both. */
record DesktopFurnishing(Company company, RandomGenerator chance) {

    private static final List<String> STRANGERS = List.of(OtherPeople.STRANGER, "111122223333", "210987654321");

    /** More than one page shows, which is 25. */
    private static final String[] CROWD = LongStream.range(555_000_000_000L, 555_000_000_030L)
            .mapToObj(Long::toString)
            .toArray(String[]::new);

    private static final List<String> REGIONS = List.of(Company.HOME, "eu-west-1");

    Desks desks(List<DesktopRule> rules) {
        var licenses = licenses();
        var unknowns = chance.nextBoolean() ? Unknowns.harder() : Unknowns.softer();
        company.sandbox()
                .world()
                .workSpacesSettings(WorkSpacesSettings.defaults().with(unknowns).with(pace()));
        var desks = new ArrayList<Desk>();
        int count = 2 + chance.nextInt(3);
        int apart = 1 + chance.nextInt(20);
        for (int i = 0; i < count; i++) {
            desks.add(desk(rules, i, Duration.ofDays((long) apart * (count - i))));
        }
        desks.forEach(this::copiesFromBefore);
        return new Desks(rules, List.copyOf(desks), licenses);
    }

    /** AWS says nothing about how long a copy takes. */
    private WorkSpacesSettings.Pace pace() {
        var usual = WorkSpacesSettings.defaults().pace();
        var copy = chance.nextInt(3) == 0 ? Duration.ofMinutes(10L + chance.nextInt(120)) : usual.copy();
        return new WorkSpacesSettings.Pace(copy, usual.create(), usual.desktop(), usual.imports());
    }

    /** Some were distributed before, and one copy or another failed. */
    private void copiesFromBefore(Desk desk) {
        var truth = new DesktopTruth(new Truth(company.sandbox(), Duration.ZERO));
        var source = truth.image(DesktopTruth.HOME, desk.source()).orElseThrow();
        desk.rule()
                .ifPresent(rule -> rule.copies().stream()
                        .sorted(Comparator.comparing(Where::toString))
                        .filter(place -> chance.nextInt(3) == 0)
                        .forEach(place -> company.sandbox()
                                .world()
                                .account(place.account())
                                .region(place.region())
                                .workspaces()
                                .image(copy(rule, source, place))));
    }

    private DesktopImageSeed copy(DesktopRule rule, WorkspaceImage source, Where place) {
        var state = chance.nextInt(12) == 0 ? WorkspaceImageState.ERROR : WorkspaceImageState.AVAILABLE;
        var copy = DesktopImageSeed.named(DesktopTruth.copyName(source))
                .with(image -> image.requiredTenancy(source.requiredTenancy())
                        .created(source.created())
                        .state(state))
                .tag(Desks.POLICY, rule.name())
                .tag(Desks.SOURCE, DesktopTruth.mark(source));
        boolean shared = place.account().equals(Company.HUB) && state == WorkspaceImageState.AVAILABLE;
        return shared && chance.nextBoolean() ? copy.sharedWith(OtherPeople.STRANGER) : copy;
    }

    private Desk desk(List<DesktopRule> rules, int number, Duration age) {
        var copied = rules.getFirst();
        var shared = rules.getLast();
        var golden = seed("%s-%d".formatted(copied.name(), number), age);
        var other = seed("desktop-" + number, age);
        return switch (chance.nextInt(12)) {
            case 0 -> new Desk(company.desktopImage(other), Optional.empty());
            case 1 -> new Desk(company.desktopImage(golden.tag("Product", shared.name())), Optional.empty());
            case 2, 3, 4 -> new Desk(company.desktopImage(other.tag("Product", shared.name())), Optional.of(shared));
            default -> new Desk(company.desktopImage(golden), Optional.of(copied));
        };
    }

    private DesktopImageSeed seed(String name, Duration age) {
        var seed = DesktopImageSeed.named(name).with(image -> image.created(Company.MORNING.minus(age)));
        if (chance.nextInt(5) == 0) {
            seed = seed.withOwnLicense();
        } else if (chance.nextInt(6) == 0) {
            seed = seed.sharedWith(CROWD);
        }
        for (var stranger : STRANGERS) {
            seed = chance.nextInt(4) == 0 ? seed.sharedWith(stranger) : seed;
        }
        return seed;
    }

    /** Most accounts may bring licenses to most Regions; the hub may to its own. */
    private Set<Where> licenses() {
        var licenses = new HashSet<Where>();
        licenses.add(DesktopTruth.HOME);
        for (var region : REGIONS) {
            if (chance.nextInt(4) != 0) {
                licenses.add(new Where(Company.HUB, region));
            }
            for (var spoke : Company.spokes().keySet()) {
                if (chance.nextInt(4) != 0) {
                    licenses.add(new Where(spoke, region));
                }
            }
        }
        licenses.forEach(place -> company.sandbox()
                .world()
                .account(place.account())
                .region(place.region())
                .workspaces()
                .bringsLicenses());
        return licenses;
    }
}
