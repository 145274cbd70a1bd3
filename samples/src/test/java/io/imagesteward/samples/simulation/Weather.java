package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.RandomFaults;
import io.imagesteward.sandbox.call.TokenBuckets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The faults of one run, chosen once: many runs have fair weather, some have storms. */
record Weather(
        RandomFaults.Rates rates,
        double share,
        Duration staleness,
        boolean unreliableEvents,
        boolean regionDown,
        boolean denied,
        int meddling) {

    static Weather random(RandomGenerator chance) {
        var rates = new RandomFaults.Rates(rate(chance, 0.3), rate(chance, 0.2), rate(chance, 0.2), rate(chance, 0.1));
        return new Weather(
                rates,
                chance.nextInt(4) == 0 ? 0.02 + chance.nextDouble() * 0.1 : 1,
                Duration.ofSeconds(chance.nextInt(3) == 0 ? 1 + chance.nextInt(40) : 0),
                chance.nextInt(3) == 0,
                chance.nextInt(5) == 0,
                chance.nextInt(6) == 0,
                chance.nextInt(2) == 0 ? 0 : 1 + chance.nextInt(8));
    }

    /** Lets the faults loose on a sandbox; clearing its faults ends them. */
    void over(Sandbox sandbox, RandomGenerator chance, Gate auditor) {
        var faults = sandbox.faults();
        faults.of(new RandomFaults(chance, rates));
        faults.of(new TokenBuckets(sandbox.time(), share));
        sandbox.world().staleness(staleness);
        if (denied) {
            var operations = List.of("ModifyImageAttribute", "CopyImage", "PutParameter", "ModifySnapshotAttribute");
            faults.deny(operations.get(chance.nextInt(operations.size()))).in(anyRegion(chance));
        }
        if (regionDown) {
            var region = anyRegion(chance);
            var start = Duration.ofSeconds(chance.nextInt(3_000));
            sandbox.time().after(start, () -> faults.regionDown(region));
            sandbox.time().after(start.plusSeconds(chance.nextInt(7_200)), () -> faults.regionUp(region));
        }
        if (unreliableEvents) {
            sandbox.events().deliveries(event -> deliveries(chance));
        }
        faults.of(auditor);
    }

    private static List<Duration> deliveries(RandomGenerator chance) {
        var times = new ArrayList<Duration>();
        for (int copies = chance.nextInt(4); copies > 0; copies--) {
            times.add(Duration.ofSeconds(chance.nextInt(1_800)));
        }
        return times;
    }

    private static double rate(RandomGenerator chance, double most) {
        return chance.nextInt(3) == 0 ? chance.nextDouble() * most : 0;
    }

    private static String anyRegion(RandomGenerator chance) {
        return Company.REGIONS.get(chance.nextInt(Company.REGIONS.size()));
    }
}
