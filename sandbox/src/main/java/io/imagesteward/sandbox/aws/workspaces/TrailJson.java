package io.imagesteward.sandbox.aws.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Requests and answers as CloudTrail writes them, their members beginning with small letters; an answer without members is
 * null.
 */
final class TrailJson {

    private TrailJson() {}

    static JsonNode structure(SdkPojo structure) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (var field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                json.set(camel(field.memberName()), value(value));
            }
        }
        return json.isEmpty() ? JsonNodeFactory.instance.nullNode() : json;
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case SdkPojo structure -> structure(structure);
            case List<?> items -> {
                var array = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> array.add(value(item)));
                yield array;
            }
            case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            default -> JsonNodeFactory.instance.textNode(value.toString());
        };
    }

    private static String camel(String member) {
        return member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    }
}
