package io.imagesteward.samples.simulation;

import java.util.Locale;
import java.util.function.Supplier;

/** Which workflow a run puts to the test. */
@SuppressWarnings("ImmutableEnumChecker") // constructor references capture nothing
enum Act {
    DISTRIBUTE(Distribute::new),
    RETIRE(Retire::new),
    DESKTOPS(Desktops::new);

    private final Supplier<Trial> trial;

    Act(Supplier<Trial> trial) {
        this.trial = trial;
    }

    Trial trial() {
        return trial.get();
    }

    /** As the command line names it. */
    String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
