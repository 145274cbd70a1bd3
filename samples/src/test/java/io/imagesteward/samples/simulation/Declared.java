package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A policy for images named golden-linux-*, in the simulation's own words: not those of the code that is under test. */
record Declared(Set<String> accounts, boolean unit, List<String> regions, int percent, boolean enforced) {

    static final String PARAMETER = "/images/golden-linux/latest";
    static final String UNIT = "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads";

    static Declared random(RandomGenerator chance) {
        var accounts = new TreeSet<>(Company.spokes().keySet());
        accounts.removeIf(account -> chance.nextInt(4) == 0);
        var regions = new ArrayList<>(Company.REGIONS.subList(1, Company.REGIONS.size()));
        regions.removeIf(region -> chance.nextInt(5) == 0);
        int percent = chance.nextInt(3) == 0 ? 10 : 100;
        return new Declared(accounts, chance.nextBoolean(), regions, percent, chance.nextInt(12) != 0);
    }

    /** Whom an image is to be shared with. */
    Set<String> principals() {
        var principals = new TreeSet<>(accounts);
        if (unit) {
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

    static boolean hasKey(String region) {
        return region.equals("eu-west-1");
    }

    /** How many of so many may lose an image in one run. */
    int mayLose(int holders) {
        return Math.max(1, (holders * percent + 99) / 100);
    }

    String document() {
        return """
                {"policies": {"golden-linux": {"policy": "golden-linux", "version": "0badcafe", "kind": "ami",
                  "select": {"name": "golden-linux-*"},
                  "share": {"accounts": [%s] %s},
                  "copy": {"regions": [%s]},
                  "publish": {"parameter": "%s"},
                  "limits": {"images": 20, "percent": %d},
                  "mode": "%s"}}}
                """.formatted(
                        accounts.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")),
                        unit ? ", \"organizationalUnits\": [\"" + UNIT + "\"]" : "",
                        regions.stream().map(Declared::destination).collect(Collectors.joining(",")),
                        PARAMETER,
                        percent,
                        enforced ? "enforce" : "audit");
    }

    private static String destination(String region) {
        return hasKey(region)
                ? "{\"region\": \"%s\", \"kmsKey\": \"alias/golden-images\"}".formatted(region)
                : "{\"region\": \"%s\"}".formatted(region);
    }
}
