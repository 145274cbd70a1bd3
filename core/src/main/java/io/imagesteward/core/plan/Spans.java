package io.imagesteward.core.plan;

import java.time.Duration;

/** Lengths of time as people say them. */
final class Spans {

    private Spans() {}

    static String inWords(Duration span) {
        var days = span.toDays();
        return Duration.ofDays(days).equals(span)
                ? "%d %s".formatted(days, days == 1 ? "day" : "days")
                : "%d hours".formatted(span.toHours());
    }
}
