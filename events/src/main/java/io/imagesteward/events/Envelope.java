package io.imagesteward.events;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What EventBridge wraps around every event (EventBridge User Guide, "AWS service event metadata"), free of any one
 * library's event class.
 *
 * @param account the account that the event happened in, also after another account's bus passed it on
 * @param resources ARNs; empty for calls reported by CloudTrail
 * @param detail the event itself; {@link Heard#from} reads it
 */
public record Envelope(
        String id,
        String detailType,
        String source,
        String account,
        String region,
        Instant time,
        List<String> resources,
        Map<String, ? extends @Nullable Object> detail) {

    /**
     * Refuses nulls, all at once: event libraries leave a getter null when the JSON lacks the field.
     *
     * @throws MalformedEvent naming every field that is null
     */
    public Envelope {
        var problems = new Problems(detailType, id);
        requirePresent(problems, "id", id);
        requirePresent(problems, "detail-type", detailType);
        requirePresent(problems, "source", source);
        requirePresent(problems, "account", account);
        requirePresent(problems, "region", region);
        requirePresent(problems, "time", time);
        requirePresent(problems, "resources", resources);
        requirePresent(problems, "detail", detail);
        problems.throwIfAny();
        resources = List.copyOf(resources);
        // Map.copyOf would refuse the JSON nulls that CloudTrail records are full of
        detail = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(detail));
    }

    /**
     * Reads an event as any JSON library hands it over: objects as maps, arrays as lists.
     *
     * @throws MalformedEvent naming every missing or wrong field
     */
    public static Envelope from(Map<String, ?> event) {
        var problems = new Problems(textOrNull(event.get("detail-type")), textOrNull(event.get("id")));
        var fields = new Fields(event, problems);
        var envelope = new Envelope(
                fields.text("id"),
                fields.text("detail-type"),
                fields.text("source"),
                fields.text("account"),
                fields.text("region"),
                fields.instant("time"),
                fields.texts("resources"),
                fields.object("detail").asMap());
        problems.throwIfAny();
        return envelope;
    }

    Map<String, Object> asMap() {
        return Map.of("source", source, "account", account, "resources", resources, "detail", detail);
    }

    private static void requirePresent(Problems problems, String field, @Nullable Object value) {
        if (value == null) {
            problems.add(field, null, "a value");
        }
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
