package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Image;

/** A policy in the simulation's own words: not those of the code that is under test. */
record Declared(
        String name,
        Selector selector,
        Sharing sharing,
        List<String> regions,
        int percent,
        boolean enforced,
        Optional<Lapse> lapse,
        List<Where> into)
        implements RetiringPolicy {

    static final String UNIT = "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads";
    static final String KEY = "alias/golden-images";

    private static final List<Integer> PERCENTS = List.of(10, 50, 100, 100);

    /** Whether names or tags select. */
    enum Selector {
        NAME,
        TAG
    }

    /** Whom images are shared with. */
    record Sharing(Set<String> accounts, boolean unit) {}

    /** A policy that wants copies, or none: functions may touch only the Regions that the deployed policy of this name has. */
    static Declared random(String name, Selector selector, boolean copied, RandomGenerator chance) {
        var accounts = new TreeSet<>(Company.spokes().keySet());
        accounts.removeIf(account -> chance.nextInt(4) == 0);
        var regions = new ArrayList<>(Company.REGIONS.subList(1, Company.REGIONS.size()));
        regions.removeIf(region -> !copied || chance.nextInt(5) == 0);
        int percent = PERCENTS.get(chance.nextInt(PERCENTS.size()));
        var sharing = new Sharing(accounts, chance.nextBoolean());
        return new Declared(
                name, selector, sharing, regions, percent, chance.nextInt(12) != 0, Optional.empty(), List.of());
    }

    /** The same policy, under which images go as well. */
    Declared with(Lapse lapse) {
        return new Declared(name, selector, sharing, regions, percent, enforced, Optional.of(lapse), into);
    }

    /** The same policy, under which spokes make copies of their own. */
    Declared pulledInto(List<Where> places) {
        return new Declared(name, selector, sharing, regions, percent, enforced, lapse, places);
    }

    boolean selects(Image image) {
        return switch (selector) {
            case NAME -> image.name().startsWith(name + "-");
            case TAG ->
                image.tags().stream()
                        .anyMatch(tag ->
                                tag.key().equals("Product") && tag.value().equals(name));
        };
    }

    String parameter() {
        return "/images/" + name + "/latest";
    }

    Set<String> accounts() {
        return sharing.accounts();
    }

    /** Whom an image is to be shared with. */
    Set<String> principals() {
        var principals = new TreeSet<>(accounts());
        if (sharing.unit()) {
            principals.add(UNIT);
        }
        return principals;
    }

    /** The Regions in which the image is to be. */
    List<String> everywhere() {
        var everywhere = new ArrayList<>(regions);
        everywhere.add(Company.HOME);
        return everywhere;
    }

    /** Where copies may be made, and by whom. */
    Set<Where> copies() {
        var copies = new HashSet<>(into);
        regions.forEach(region -> copies.add(new Where(Company.HUB, region)));
        return copies;
    }

    static boolean hasKey(String region) {
        return region.equals("eu-west-1");
    }

    /** How many of so many may lose an image in one run. */
    @Override
    public int mayLose(int holders) {
        return Math.max(1, (holders * percent + 99) / 100);
    }

    static String document(List<Declared> policies, String key) {
        return document(policies.stream().map(policy -> policy.entry(key)));
    }

    /** What is deployed, of entries that policies of all kinds write. */
    static String document(Stream<String> entries) {
        return entries.collect(Collectors.joining(",", "{\"policies\": {", "}}"));
    }

    String entry(String key) {
        return """
                "%1$s": {"policy": "%1$s", "version": "0badcafe", "kind": "ami",
                  "select": %2$s,
                  "share": {"accounts": [%3$s] %4$s},
                  "copy": {"regions": [%5$s], "into": [%10$s]},
                  "publish": {"parameter": "%6$s"},
                  "limits": {"images": 20, "percent": %7$d},
                  %9$s "mode": "%8$s"}
                """.formatted(
                        name,
                        switch (selector) {
                            case NAME -> "{\"name\": \"" + name + "-*\"}";
                            case TAG -> "{\"tags\": {\"Product\": \"" + name + "\"}}";
                        },
                        accounts().stream().map("\"%s\""::formatted).collect(Collectors.joining(",")),
                        sharing.unit() ? ", \"organizationalUnits\": [\"" + UNIT + "\"]" : "",
                        regions.stream().map(region -> destination(region, key)).collect(Collectors.joining(",")),
                        parameter(),
                        percent,
                        enforced ? "enforce" : "audit",
                        lapse.map(Lapse::section).orElse(""),
                        into.stream().map(Where::json).collect(Collectors.joining(",")));
    }

    private static String destination(String region, String key) {
        return hasKey(region)
                ? "{\"region\": \"%s\", \"kmsKey\": \"%s\"}".formatted(region, key)
                : "{\"region\": \"%s\"}".formatted(region);
    }
}
