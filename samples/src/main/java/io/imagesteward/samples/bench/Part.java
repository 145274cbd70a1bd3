package io.imagesteward.samples.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured by itself: {@code -Dbench=planner}. */
enum Part {
    PLANNER,
    CALLS,
    COLDSTART,
    CODEC,
    SWEEP,
    /** Takes minutes and gigabytes, so only when it is asked for by name. */
    SWEEPSCALE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names() {
        return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
    }

    /** Whether the word is a part, or all of them. */
    static boolean known(String word) {
        return word.equals("all")
                || Arrays.stream(values()).anyMatch(part -> part.word().equals(word));
    }
}
