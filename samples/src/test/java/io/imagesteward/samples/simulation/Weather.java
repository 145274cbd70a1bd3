package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.RandomFaults;
import io.imagesteward.sandbox.call.SlowCalls;
import io.imagesteward.sandbox.call.TokenBuckets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The faults of one run, chosen once: many runs have fair weather, some have storms. */
record Weather(
        RandomFaults.Rates rates,
        double share,
        Duration staleness,
        int slowestSeconds,
        boolean unreliableEvents,
        boolean regionDown,
        Denied denied,
        Keys keys,
        int meddling) {

    private static final int STUCK_SECONDS = 400;

    /** What the organization, or the account, suddenly forbids. */
    enum Denied {
        NOTHING,
        AN_OPERATION,
        READING,
        A_REGION,
        THE_ACCOUNT
    }

    /** What becomes of the keys that copies need. */
    enum Keys {
        GOOD,
        MISSING,
        DISABLED,
        DISABLED_FOR_A_WHILE,
        WITHOUT_GRANT
    }

    static Weather random(RandomGenerator chance) {
        var rates = new RandomFaults.Rates(rate(chance, 0.3), rate(chance, 0.2), rate(chance, 0.2), rate(chance, 0.1));
        return new Weather(
                rates,
                chance.nextInt(4) == 0 ? 0.02 + chance.nextDouble() * 0.1 : 1,
                Duration.ofSeconds(chance.nextInt(3) == 0 ? 1 + chance.nextInt(40) : 0),
                chance.nextInt(3) == 0 ? 1 + chance.nextInt(20) : 0,
                chance.nextInt(3) == 0,
                chance.nextInt(5) == 0,
                chance.nextInt(5) == 0 ? any(chance, List.of(Denied.values())) : Denied.NOTHING,
                chance.nextInt(5) == 0 ? any(chance, List.of(Keys.values())) : Keys.GOOD,
                chance.nextInt(5) < 2 ? 0 : 1 + chance.nextInt(8));
    }

    /** How long one function may take to look at an image. */
    Duration blindness() {
        return slowestSeconds == 0 ? staleness : staleness.plusSeconds(STUCK_SECONDS);
    }

    /** Lets the faults loose on a world; clearing its sandbox's faults ends them. */
    void over(Scene scene, RandomGenerator chance, Trial.Pace pace, Coverage.Hits hits) {
        var sandbox = scene.sandbox();
        sandbox.world().staleness(staleness);
        if (slowestSeconds > 0) {
            add(scene, hits, "killed at its time-out", new SlowCalls(sandbox.time(), () -> duration(chance)));
        }
        strikes(pace.stretch() == 1 ? rates : milder(chance))
                .forEach((what, fault) -> add(scene, hits, what, fitful(scene, chance, pace, fault)));
        add(scene, hits, "over the request rate", new TokenBuckets(sandbox.time(), share));
        deny(scene, chance, pace, hits);
        if (regionDown) {
            add(
                    scene,
                    hits,
                    "Region down",
                    Outage.down(span(scene, chance, pace.stretch()), sandbox.time(), anyRegion(chance)));
        }
        if (unreliableEvents) {
            sandbox.events().deliveries(new Mail(chance, sandbox.time(), hits));
        }
    }

    private static Map<String, RandomFaults.Rates> strikes(RandomFaults.Rates rates) {
        var strikes = new LinkedHashMap<String, RandomFaults.Rates>();
        strikes.put("throttled", new RandomFaults.Rates(rates.throttled(), 0, 0, 0));
        strikes.put("5xx", new RandomFaults.Rates(0, rates.unavailable(), 0, 0));
        strikes.put("reply lost", new RandomFaults.Rates(0, 0, rates.lostReply(), 0));
        strikes.put("killed between calls", new RandomFaults.Rates(0, 0, 0, rates.killed()));
        return strikes;
    }

    /** A family of six images is read with fifty calls, of which none may fail: where too many do, nothing ever begins. */
    private RandomFaults.Rates milder(RandomGenerator chance) {
        double share = chance.nextInt(3) == 0 ? 1 : 0.05;
        return new RandomFaults.Rates(
                rates.throttled() * share,
                rates.unavailable() * share,
                rates.lostReply() * share,
                rates.killed() * share);
    }

    private static Gate fitful(Scene scene, RandomGenerator chance, Trial.Pace pace, RandomFaults.Rates rates) {
        var fault = new RandomFaults(chance, rates);
        if (pace.stretch() == 1) {
            return fault;
        }
        var from =
                scene.now().plusSeconds(chance.nextInt((int) Duration.ofDays(1).toSeconds()));
        var rhythm = new Fitful.Rhythm(
                from, Duration.ofMinutes(10L + chance.nextInt(180)), Duration.ofMinutes(30L + chance.nextInt(900)));
        return new Fitful(fault, scene.sandbox().time(), rhythm);
    }

    private void deny(Scene scene, RandomGenerator chance, Trial.Pace pace, Coverage.Hits hits) {
        var time = scene.sandbox().time();
        var region = anyRegion(chance);
        switch (denied) {
            case NOTHING -> {}
            case AN_OPERATION -> {
                var operation = any(chance, pace.deniable());
                var always = new Outage.Span(scene.now(), scene.now().plus(Duration.ofDays(400)));
                var fault = Outage.denied(
                        always,
                        time,
                        "an identity-based policy",
                        call -> call.region().equals(region) && call.operation().equals(operation));
                add(scene, hits, "an operation denied in a Region", fault);
            }
            case READING -> {
                var fault = Outage.denied(
                        span(scene, chance, pace.stretch()),
                        time,
                        "a permissions boundary",
                        call -> call.region().equals(region) && call.operation().startsWith("Describe"));
                add(scene, hits, "reading a Region denied", fault);
            }
            case A_REGION -> {
                var fault = Outage.denied(
                        span(scene, chance, pace.stretch()),
                        time,
                        "a service control policy",
                        call -> call.region().equals(region));
                add(scene, hits, "a Region denied", fault);
            }
            case THE_ACCOUNT -> {
                var fault = Outage.denied(
                        span(scene, chance, pace.stretch()),
                        time,
                        "a service control policy",
                        call -> call.caller().account().equals(Company.HUB));
                add(scene, hits, "the account denied", fault);
            }
        }
    }

    /** Most calls are quick, some are not, and a few never come back while their function lives. */
    private Duration duration(RandomGenerator chance) {
        if (chance.nextInt(100) == 0) {
            return Duration.ofSeconds(STUCK_SECONDS);
        }
        return Duration.ofSeconds(chance.nextInt(3) == 0 ? chance.nextInt(slowestSeconds + 1) : 0);
    }

    private static void add(Scene scene, Coverage.Hits hits, String what, Gate fault) {
        scene.sandbox().faults().of(new Counted(what, fault, hits));
    }

    private static Outage.Span span(Scene scene, RandomGenerator chance, int stretch) {
        var from = scene.now().plusSeconds((long) chance.nextInt(3_000) * stretch);
        return new Outage.Span(from, from.plusSeconds((long) chance.nextInt(7_200) * stretch));
    }

    private static double rate(RandomGenerator chance, double most) {
        return chance.nextInt(3) == 0 ? chance.nextDouble() * most : 0;
    }

    private static <T> T any(RandomGenerator chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String anyRegion(RandomGenerator chance) {
        return any(chance, Company.REGIONS);
    }
}
