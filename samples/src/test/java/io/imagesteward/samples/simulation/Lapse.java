package io.imagesteward.samples.simulation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** When images of a policy may go, in the simulation's own words. */
record Lapse(int keepLatest, int afterDays, Optional<Integer> unusedForDays, boolean approval) {

    /** The shortest that is allowed. */
    static final int GRACE_DAYS = 1;

    static Lapse random(RandomGenerator chance) {
        return new Lapse(
                chance.nextInt(3) == 0 ? 2 : 1,
                1 + chance.nextInt(30),
                chance.nextBoolean() ? Optional.of(2 + chance.nextInt(3)) : Optional.empty(),
                chance.nextBoolean());
    }

    /** Of desktops nobody says when they were used. */
    static Lapse ofDesktops(RandomGenerator chance) {
        return new Lapse(
                chance.nextInt(4) == 0 ? 2 : 1, 1 + chance.nextInt(10), Optional.empty(), chance.nextInt(3) == 0);
    }

    /** In the words of a policy. */
    String section() {
        return """
                "retire": {"keepLatest": %d, "after": "P%dD", %s "gracePeriod": "P%dD", "approval": "%s"},
                """.formatted(
                        keepLatest,
                        afterDays,
                        unusedForDays.map("\"unusedFor\": \"P%dD\","::formatted).orElse(""),
                        GRACE_DAYS,
                        approval ? "required" : "none");
    }
}
