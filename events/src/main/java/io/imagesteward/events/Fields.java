package io.imagesteward.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object. A missing or wrong field is noted in {@link Problems} and answered with a
 * placeholder, so that one pass finds them all; whoever reads must call {@link Problems#throwIfAny} at the end. Below an
 * object that is itself absent nothing is noted: the absent object was already, if it had to be there.
 */
final class Fields {
    private final String path;
    private final boolean present;
    private final Comparator<String> names;
    private final TreeMap<String, @Nullable Object> values;
    private final Problems problems;

    Fields(Map<?, ?> values, Problems problems) {
        this("", values, Comparator.naturalOrder(), problems);
    }

    private Fields(String path, @Nullable Map<?, ?> values, Comparator<String> names, Problems problems) {
        this.path = path;
        this.present = values != null;
        this.names = names;
        this.values = new TreeMap<>(names);
        this.problems = problems;
        if (values != null) {
            values.forEach((name, value) -> this.values.put(String.valueOf(name), value));
        }
    }

    Fields ignoringCase() {
        return new Fields(path, present ? values : null, String.CASE_INSENSITIVE_ORDER, problems);
    }

    String text(String name) {
        if (values.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        return wrong(name, "text", "");
    }

    @Nullable
    String optionalText(String name) {
        return switch (values.get(name)) {
            case null -> null;
            case String text -> text;
            default -> wrong(name, "text, or nothing", "");
        };
    }

    /** As {@link #optionalText}, but empty text is refused: it is a name somebody forgot to fill in. */
    @Nullable
    String optionalName(String name) {
        return values.get(name) == null ? null : text(name);
    }

    boolean optionalFlag(String name) {
        return switch (values.get(name)) {
            case null -> false;
            case Boolean flag -> flag;
            default -> wrong(name, "true, false, or nothing", false);
        };
    }

    void allowOnly(Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(name, "one of the fields " + new TreeSet<>(known), ""));
    }

    String oneOf(String name, List<String> allowed) {
        if (values.get(name) instanceof String text && allowed.contains(text)) {
            return text;
        }
        return wrong(name, allowed.size() == 1 ? allowed.getFirst() : "one of " + allowed, "");
    }

    long number(String name) {
        return switch (values.get(name)) {
            case Integer number -> number;
            case Long number -> number;
            case null, default -> wrong(name, "a whole number", 0L);
        };
    }

    Instant instant(String name) {
        try {
            return Instant.parse(values.get(name) instanceof String text ? text : "");
        } catch (DateTimeParseException notATime) {
            return wrong(name, "a time such as 2026-01-05T09:00:00Z", Instant.EPOCH);
        }
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var element : list(name)) {
            texts.add(textOf("%s[%d]".formatted(at(name), texts.size()), element));
        }
        return texts;
    }

    String firstText(String name) {
        var texts = texts(name);
        return texts.isEmpty() ? wrong(name, "a list that is not empty", "") : texts.getFirst();
    }

    Map<String, String> textByKey(String name) {
        var texts = new LinkedHashMap<String, String>();
        object(name).values.forEach((key, value) -> texts.put(key, textOf(at(name) + "." + key, value)));
        return texts;
    }

    List<String> optionalTexts(String name) {
        return values.get(name) == null ? List.of() : texts(name);
    }

    Map<String, String> optionalTextByKey(String name) {
        return values.get(name) == null ? Map.of() : textByKey(name);
    }

    boolean present() {
        return present;
    }

    Fields object(String name) {
        return nested(at(name), values.get(name), true);
    }

    Fields optionalObject(String name) {
        return nested(at(name), values.get(name), false);
    }

    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        for (var element : list(name)) {
            objects.add(nested("%s[%d]".formatted(at(name), objects.size()), element, true));
        }
        return objects;
    }

    SortedMap<String, @Nullable Object> asMap() {
        return Collections.unmodifiableSortedMap(values);
    }

    private Fields nested(String at, @Nullable Object value, boolean required) {
        if (value instanceof Map<?, ?> object) {
            return new Fields(at, object, names, problems);
        }
        if ((required && present) || value != null) {
            problems.add(at, value, "an object");
        }
        return new Fields(at, null, names, problems);
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : wrong(name, "a list", List.of());
    }

    private String textOf(String at, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        problems.add(at, value, "text");
        return "";
    }

    private <T> T wrong(String name, String expected, T placeholder) {
        if (present) {
            problems.add(at(name), values.get(name), expected);
        }
        return placeholder;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
