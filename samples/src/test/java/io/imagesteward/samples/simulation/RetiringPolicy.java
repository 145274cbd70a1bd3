package io.imagesteward.samples.simulation;

import java.util.Optional;

/** What retirement asks of a policy of whichever kind, in the simulation's own words. */
interface RetiringPolicy {

    String name();

    boolean enforced();

    int percent();

    /** How many of so many may go in one run. */
    int mayLose(int all);

    /** When its images may go; empty when they never do. */
    Optional<Lapse> lapse();
}
