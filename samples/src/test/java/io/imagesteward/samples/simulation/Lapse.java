package io.imagesteward.samples.simulation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** When images of a policy may go, in the simulation's own words. */
record Lapse(int keepLatest, int afterDays, Optional<Integer> unusedForDays, boolean approval) {

    static Lapse random(RandomGenerator chance) {
        return new Lapse(
                chance.nextInt(3) == 0 ? 2 : 1,
                1 + chance.nextInt(30),
                chance.nextBoolean() ? Optional.of(2 + chance.nextInt(3)) : Optional.empty(),
                chance.nextBoolean());
    }

    /** The grace period is the shortest that is allowed. */
    String section() {
        return """
                "retire": {"keepLatest": %d, "after": "P%dD", %s "gracePeriod": "P1D", "approval": "%s"},
                """.formatted(
                        keepLatest,
                        afterDays,
                        unusedForDays.map("\"unusedFor\": \"P%dD\","::formatted).orElse(""),
                        approval ? "required" : "none");
    }
}
