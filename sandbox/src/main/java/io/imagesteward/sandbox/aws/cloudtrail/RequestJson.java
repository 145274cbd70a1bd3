package io.imagesteward.sandbox.aws.cloudtrail;

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
public final class RequestJson {

    private RequestJson() {}

    /** With lists as they are. */
    public static JsonNode structure(SdkPojo structure) {
        return structure(structure, false);
    }

    /** With each list in an {@code items}, as services of the EC2 protocol are told. */
    public static JsonNode inItems(SdkPojo structure) {
        return structure(structure, true);
    }

    private static JsonNode structure(SdkPojo structure, boolean inItems) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (var field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                json.set(camel(field.memberName()), value(value, inItems));
            }
        }
        return json.isEmpty() ? JsonNodeFactory.instance.nullNode() : json;
    }

    private static JsonNode value(Object value, boolean inItems) {
        return switch (value) {
            case SdkPojo structure -> structure(structure, inItems);
            case List<?> items -> {
                var array = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> array.add(value(item, inItems)));
                yield inItems ? JsonNodeFactory.instance.objectNode().set("items", array) : array;
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
