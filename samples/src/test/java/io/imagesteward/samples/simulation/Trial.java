package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** A workflow put to the test: what must hold at every change it makes, how it is set going, and what must be in the end. */
interface Trial {

    /**
     * How a trial passes.
     *
     * @param meddling for how long other people do things
     * @param trouble until when faults strike
     * @param stretch how much longer than a few hours it takes: for so much longer a Region may be down, and what
     *     strikes by chance comes and goes
     * @param deeds how much busier people are than usual
     * @param deniable the operations of which one may be forbidden for good
     */
    record Pace(Duration meddling, Duration trouble, int stretch, int deeds, List<String> deniable) {}

    Pace pace();

    /** Puts policies and images into a new world. */
    Families furnish(Company company, Locksmith keys, RandomGenerator chance);

    /** What other people do meanwhile. */
    List<? extends Interference> repertoire();

    List<Invariant> invariants();

    /** Lets reasons for the workflow to run come about, now and later, amid all faults. */
    void begin(World world);

    /** Asks again in fair weather, and answers what is not as it must be. */
    List<String> judge(World world);

    /** What a person who reads a world's story has to know besides. */
    default List<String> told() {
        return List.of();
    }
}
