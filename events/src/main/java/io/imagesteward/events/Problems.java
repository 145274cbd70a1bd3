package io.imagesteward.events;

import io.imagesteward.events.MalformedEvent.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one event while it is read, so that reading goes on to the end before it is refused. */
final class Problems {
    /** Long enough to recognise an ARN, short enough for a log line. */
    private static final int SHOWN_CHARACTERS = 120;

    private final String detailType;
    private final String eventId;
    private final List<Problem> found = new ArrayList<>();

    Problems(@Nullable String detailType, @Nullable String eventId) {
        this.detailType = Objects.requireNonNullElse(detailType, "without detail-type");
        this.eventId = Objects.requireNonNullElse(eventId, "without id");
    }

    void add(String field, @Nullable Object value, String expected) {
        found.add(new Problem(field, describe(value), expected));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw asException();
        }
    }

    MalformedEvent asException() {
        return new MalformedEvent(detailType, eventId, found);
    }

    private static String describe(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case String text
            when text.length() > SHOWN_CHARACTERS -> "\"%s…\"".formatted(text.substring(0, SHOWN_CHARACTERS));
            case String text -> "\"%s\"".formatted(text);
            case Map<?, ?> _ -> "an object";
            case List<?> list -> "a list of %d".formatted(list.size());
            default -> value.toString();
        };
    }
}
