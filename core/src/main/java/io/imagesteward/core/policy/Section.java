package io.imagesteward.core.policy;

import io.imagesteward.core.image.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One level of a policy document. It hands out typed values and notes down what is wrong instead of stopping, so that
 * an author sees all mistakes at once.
 */
final class Section {

    private final String path;
    private final Map<?, ?> values;
    private final List<Violation> violations;

    Section(String path, Map<?, ?> values, List<Violation> violations) {
        this.path = path;
        this.values = values;
        this.violations = violations;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    void allow(Set<String> known) {
        for (var key : values.keySet()) {
            var word = String.valueOf(key);
            if (!known.contains(word)) {
                var like = Spelling.closest(word, known).map(k -> "'%s'?".formatted(k));
                note(at(word), "the unknown key '%s'".formatted(word), like.orElse("one of " + sorted(known)));
            }
        }
    }

    void refuse(String key, String instead) {
        if (has(key)) {
            note(at(key), "a setting that Image Steward does not support yet", instead);
        }
    }

    <T> Optional<T> required(String key, String expected, Function<String, T> parser) {
        if (!has(key)) {
            note(at(key), "nothing", expected);
            return Optional.empty();
        }
        return optional(key, parser);
    }

    <T> Optional<T> optional(String key, Function<String, T> parser) {
        return Optional.ofNullable(values.get(key)).flatMap(v -> parsed(at(key), v, parser));
    }

    Optional<Integer> integer(String key) {
        return switch (values.get(key)) {
            case null -> Optional.empty();
            case Long number when Math.abs(number) <= Integer.MAX_VALUE -> Optional.of(number.intValue());
            case Integer number -> Optional.of(number);
            case Object other -> {
                note(at(key), kind(other), "a whole number");
                yield Optional.empty();
            }
        };
    }

    /** False when nobody says. */
    boolean flag(String key) {
        return switch (values.get(key)) {
            case null -> false;
            case Boolean said -> said;
            case Object other -> {
                note(at(key), kind(other), "true or false");
                yield false;
            }
        };
    }

    Section section(String key) {
        return nested(at(key), values.get(key));
    }

    <T> List<T> list(String key, Function<String, T> parser) {
        var result = new ArrayList<T>();
        var items = items(key);
        for (int i = 0; i < items.size(); i++) {
            parsed(at(key) + "[" + i + "]", items.get(i), parser).ifPresent(result::add);
        }
        return result;
    }

    List<Section> sections(String key) {
        var result = new ArrayList<Section>();
        var items = items(key);
        for (int i = 0; i < items.size(); i++) {
            result.add(nested(at(key) + "[" + i + "]", items.get(i)));
        }
        return result;
    }

    Map<String, String> texts() {
        var result = new TreeMap<String, String>();
        values.forEach((key, value) -> parsed(at(String.valueOf(key)), value, text -> text)
                .ifPresent(text -> result.put(String.valueOf(key), text)));
        return result;
    }

    /** Builds a value whose own constructor may refuse. */
    <T> Optional<T> build(String key, Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (InvalidValue e) {
            note(at(key), e.found(), e.expected());
            return Optional.empty();
        }
    }

    void note(String where, String found, String expected) {
        violations.add(new Violation(where, found, expected));
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Section nested(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Section(where, map, violations);
        }
        if (value != null) {
            note(where, kind(value), "a mapping with keys");
        }
        return new Section(where, Map.of(), violations);
    }

    private List<?> items(String key) {
        var value = values.get(key);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        note(at(key), kind(value), "a list");
        return List.of();
    }

    private <T> Optional<T> parsed(String where, @Nullable Object value, Function<String, T> parser) {
        if (!(value instanceof String text)) {
            note(where, kind(value), "text; put it in quotes");
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (InvalidValue e) {
            note(where, e.found(), e.expected());
            return Optional.empty();
        }
    }

    private static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Map<?, ?> map -> "a mapping";
            case List<?> list -> "a list";
            case Number number -> "the number " + number;
            case Object other -> "'" + other + "'";
        };
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
