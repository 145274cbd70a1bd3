package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.utils.builder.Buildable;

/** History entries as GetExecutionHistory shows them: each type has a details member of its own, found by its name. */
final class HistoryEvents {
    private static final Set<String> JSON_TEXT = Set.of("input", "output", "parameters");

    private HistoryEvents() {}

    static HistoryEvent toSdk(HistoryEntry entry, boolean withData) {
        var event = HistoryEvent.builder()
                .id(entry.id())
                .previousEventId(entry.previous())
                .timestamp(entry.at())
                .type(entry.type());
        ObjectNode details = entry.details().deepCopy();
        if (!withData) {
            details.remove(List.copyOf(JSON_TEXT));
        }
        details.put("name", details.path("name").asText(entry.state())).put("state", entry.state());
        field(event.sdkFields(), detailsMember(entry.type().toString())).ifPresent(member -> {
            SdkPojo builder = member.constructor().get();
            fill(builder, details);
            member.set(event, ((Buildable) builder).build());
        });
        return event.build();
    }

    private static String detailsMember(String type) {
        String kind = type.replaceFirst("^\\w+(StateEntered|StateExited)$", "$1");
        return kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1) + "EventDetails";
    }

    private static Optional<SdkField<?>> field(List<SdkField<?>> fields, String member) {
        return fields.stream()
                .filter(field -> field.memberName().equals(member))
                .findFirst();
    }

    private static void fill(SdkPojo builder, ObjectNode details) {
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = details.get(field.memberName());
            if (value != null) {
                field.set(builder, convert(field, value));
            }
        }
    }

    private static Object convert(SdkField<?> field, JsonNode value) {
        if (JSON_TEXT.contains(field.memberName())) {
            return Payload.text(value);
        }
        return switch (field.marshallingType().getTargetClass().getSimpleName()) {
            case "Integer" -> value.intValue();
            case "Long" -> value.longValue();
            default -> value.asText();
        };
    }
}
