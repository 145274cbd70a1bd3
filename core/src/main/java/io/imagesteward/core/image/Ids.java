package io.imagesteward.core.image;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One way to refuse an identifier where it enters, so that every refusal names what was found and expected. */
final class Ids {

    /** A look at all images makes thousands of ids of a few kinds. */
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Ids() {}

    static void check(String value, String pattern, String expected) {
        if (!COMPILED.computeIfAbsent(pattern, Pattern::compile).matcher(value).matches()) {
            throw new InvalidValue("'" + value + "'", expected);
        }
    }
}
