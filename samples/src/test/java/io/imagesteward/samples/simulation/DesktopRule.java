package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.aws.Organization;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A policy of WorkSpaces images in the simulation's own words: not those of the code that is under test. */
record DesktopRule(
        String name,
        Declared.Selector selector,
        Declared.Sharing sharing,
        List<String> regions,
        List<Where> into,
        int percent,
        boolean enforced,
        Optional<Lapse> lapse)
        implements RetiringPolicy {

    private static final String IRELAND = "eu-west-1";
    private static final List<Integer> PERCENTS = List.of(10, 50, 100, 100);

    /** Data has no role for us, so that nobody can pull anything into it. */
    private static final List<Where> SPOKES = List.of(
            new Where("111122223333", Company.HOME),
            new Where("444455556666", IRELAND),
            new Where("111122223333", IRELAND),
            new Where("222233334444", Company.HOME));

    /** The policy that wants copies and publishes them: functions may write no parameter but that of the samples. */
    static DesktopRule copied(RandomGenerator chance) {
        var accounts = someSpokes(chance);
        var unit = chance.nextBoolean() || accounts.isEmpty();
        var into = new ArrayList<>(SPOKES);
        into.removeIf(place -> chance.nextInt(place.account().startsWith("2") ? 6 : 2) != 0);
        return new DesktopRule(
                "golden-desktop",
                Declared.Selector.NAME,
                new Declared.Sharing(accounts, unit),
                chance.nextInt(5) == 0 ? List.of() : List.of(IRELAND),
                into,
                PERCENTS.get(chance.nextInt(PERCENTS.size())),
                chance.nextInt(12) != 0,
                Optional.of(chance).filter(c -> c.nextInt(4) != 0).map(Lapse::ofDesktops));
    }

    /** One that only shares, and selects by a tag. */
    static DesktopRule sharedOnly(RandomGenerator chance) {
        return new DesktopRule(
                "golden-kiosk",
                Declared.Selector.TAG,
                new Declared.Sharing(someSpokes(chance), chance.nextBoolean()),
                List.of(),
                List.of(),
                PERCENTS.get(chance.nextInt(PERCENTS.size())),
                chance.nextInt(12) != 0,
                Optional.of(chance).filter(c -> c.nextInt(4) != 0).map(Lapse::ofDesktops));
    }

    private static Set<String> someSpokes(RandomGenerator chance) {
        var accounts = new TreeSet<>(Company.spokes().keySet());
        accounts.removeIf(account -> chance.nextInt(4) == 0);
        return accounts;
    }

    boolean selects(String imageName, Map<String, String> tags) {
        return switch (selector) {
            case NAME -> imageName.startsWith(name + "-");
            case TAG -> name.equals(tags.get("Product"));
        };
    }

    /** Whom an image is to be shared with: WorkSpaces knows accounts only, so a unit means who is in it. */
    Set<String> accounts(Organization organization) {
        var accounts = new TreeSet<>(sharing.accounts());
        if (sharing.unit()) {
            accounts.addAll(organization.childrenOf(Company.WORKLOADS));
        }
        accounts.remove(Company.HUB);
        return accounts;
    }

    boolean publishes() {
        return selector == Declared.Selector.NAME;
    }

    String parameter() {
        return "/images/" + name + "/latest";
    }

    /** Where copies are to be: the hub's, then those of spokes. */
    Set<Where> copies() {
        var places = new HashSet<>(into);
        regions.forEach(region -> places.add(new Where(Company.HUB, region)));
        return places;
    }

    /** How many of so many may lose an image, or may go, in one run. */
    @Override
    public int mayLose(int holders) {
        return Math.max(1, (holders * percent + 99) / 100);
    }

    String entry() {
        return """
                "%1$s": {"policy": "%1$s", "version": "0badcafe", "kind": "workspaces-image",
                  "select": %2$s,
                  "share": {"accounts": [%3$s] %4$s},
                  "copy": {"regions": [%5$s], "into": [%6$s]},
                  %7$s
                  %10$s
                  "limits": {"images": 20, "percent": %8$d},
                  "mode": "%9$s"}
                """.formatted(
                        name,
                        selector == Declared.Selector.NAME
                                ? "{\"name\": \"" + name + "-*\"}"
                                : "{\"tags\": {\"Product\": \"" + name + "\"}}",
                        sharing.accounts().stream().map("\"%s\""::formatted).collect(Collectors.joining(",")),
                        sharing.unit() ? ", \"organizationalUnits\": [\"" + Declared.UNIT + "\"]" : "",
                        regions.stream().map("{\"region\": \"%s\"}"::formatted).collect(Collectors.joining(",")),
                        into.stream().map(Where::json).collect(Collectors.joining(",")),
                        publishes() ? "\"publish\": {\"parameter\": \"" + parameter() + "\"}," : "",
                        percent,
                        enforced ? "enforce" : "audit",
                        lapse.map(Lapse::section).orElse(""));
    }
}
