package io.imagesteward.samples.simulation;

import java.util.List;

/** A workflow put to the test: what must hold at every change it makes, how it is set going, and what must be in the end. */
interface Trial {

    List<Invariant> invariants();

    /** Lets reasons for the workflow to run come about, now and later, amid all faults. */
    void begin(World world);

    /** Asks again in fair weather, and answers what is not as it must be. */
    List<String> judge(World world);
}
