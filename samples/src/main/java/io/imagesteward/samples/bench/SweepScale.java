package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.call.SlowCalls;
import io.imagesteward.sandbox.call.TokenBuckets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sweeps of a very large organization in virtual time, against AWS's documented request rates and 30 ms for each call: how
 * long they last, what they need, and what they cost.
 */
final class SweepScale {

    private static final int DESKTOPS = 400;
    private static final Duration EACH_WAY = Duration.ofMillis(15);
    private static final Duration COMPUTING = Duration.ofMillis(200);

    private final Screen screen;
    private final ArrayNode json;
    private final Path home;

    SweepScale(Screen screen, ArrayNode json, Path home) {
        this.screen = screen;
        this.json = json;
        this.home = home;
    }

    void measure(List<Integer> sizes) {
        sizes.forEach(size -> measure(new Estate(size, DESKTOPS)));
    }

    private void measure(Estate estate) {
        screen.title("Sweeps in virtual time: %d AMIs and %d WorkSpaces images, %d accounts, %d Regions"
                .formatted(estate.amis(), estate.desktops(), Estate.ACCOUNTS, Estate.REGIONS.size()));
        try (var sandbox = new Sandbox(Company.MORNING, Transport.TYPED)) {
            var company = estate.found(sandbox, home);
            sandbox.faults().of(new TokenBuckets(sandbox.time(), 1));
            sandbox.faults().of(new SlowCalls(sandbox.time(), () -> EACH_WAY));
            sandbox.lambda().invocations().nominal(COMPUTING);
            new ScaledSweeps(company, estate, screen, json, repairs()).play();
        }
    }

    /** What the sandbox takes for putting right grows with the square of the images: {@code -Drepair=false} leaves it out. */
    private static boolean repairs() {
        return Boolean.parseBoolean(System.getProperty("repair", "true"));
    }
}
