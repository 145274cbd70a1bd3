package io.imagesteward.core.creation;

import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Notes down what speaks against a request instead of stopping, so that whoever asked sees all of it at once. */
final class Objections {
    private final List<Violation> violations = new ArrayList<>();

    void note(String field, String found, String expected) {
        violations.add(new Violation(field, found, expected));
    }

    /** Reads a text if there is one. */
    <T> Optional<T> read(String field, Optional<String> text, Function<String, T> parser) {
        return text.flatMap(word -> {
            try {
                return Optional.of(parser.apply(word));
            } catch (InvalidValue e) {
                note(field, e.found(), e.expected());
                return Optional.empty();
            }
        });
    }

    /** Reads a text that has to be there. */
    <T> Optional<T> require(String field, Optional<String> text, String expected, Function<String, T> parser) {
        if (text.isEmpty()) {
            note(field, "nothing", expected);
        }
        return read(field, text, parser);
    }

    /** Refuses what has no meaning beside the rest. */
    void refuse(String field, Optional<?> value, String expected) {
        value.ifPresent(found -> note(field, "'" + found + "'", expected));
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
