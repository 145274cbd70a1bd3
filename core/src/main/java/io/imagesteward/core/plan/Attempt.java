package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which try a copy is, and what it is called. A failed copy may keep its name for itself, so that a further attempt takes
 * one of its own; and somebody may have cleared away the one before it, so that counting alone does not tell which is free.
 *
 * @param number from zero
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopyImage.html">CopyImage: names of 3 to 128
 *     characters</a>
 */
record Attempt(int number, String name) {

    private static final int LONGEST_NAME = 128;

    /** The next one, after those whose copies failed and are still there. */
    static Attempt after(Ami source, Collection<Ami> failed) {
        var taken = failed.stream().map(Ami::name).collect(Collectors.toSet());
        return Stream.iterate(failed.size(), number -> number + 1)
                .map(number -> new Attempt(number, name(source.name(), number)))
                .filter(attempt -> !taken.contains(attempt.name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(String source, int number) {
        if (number == 0) {
            return source;
        }
        var suffix = "-attempt-" + (number + 1);
        return source.substring(0, Math.min(source.length(), LONGEST_NAME - suffix.length())) + suffix;
    }
}
