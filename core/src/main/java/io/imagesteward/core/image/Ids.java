package io.imagesteward.core.image;

import java.util.regex.Pattern;

/** One way to refuse an identifier where it enters, so that every refusal names what was found and expected. */
final class Ids {

    private Ids() {}

    static void check(String value, String pattern, String expected) {
        if (!Pattern.matches(pattern, value)) {
            throw new InvalidValue("'" + value + "'", expected);
        }
    }
}
