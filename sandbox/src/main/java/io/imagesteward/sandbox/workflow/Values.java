package io.imagesteward.sandbox.workflow;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON to the values that the JSONata library computes with, and back. Null and undefined must stay apart on both ways. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Values() {}

    static Object toJava(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                json.properties().forEach(field -> fields.put(field.getKey(), toJava(field.getValue())));
                yield fields;
            }
            case ARRAY -> {
                List<Object> items = new ArrayList<>(json.size());
                json.forEach(item -> items.add(toJava(item)));
                yield items;
            }
            case STRING -> json.textValue();
            case NUMBER -> json.numberValue();
            case BOOLEAN -> json.booleanValue();
            case NULL -> Jsonata.NULL_VALUE;
            case MISSING, BINARY, POJO -> throw new IllegalArgumentException("not JSON: " + json.getNodeType());
        };
    }

    /** Refuses, with an {@link IllegalArgumentException}, what JSON cannot hold, such as a function. */
    static JsonNode toJson(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Map<?, ?> fields -> object(fields);
            case List<?> items -> array(items);
            case String text -> JSON.textNode(text);
            case Boolean bool -> JSON.booleanNode(bool);
            case Number number -> number(number);
            case Object other -> {
                if (other.equals(Jsonata.NULL_VALUE)) {
                    yield JSON.nullNode();
                }
                throw new IllegalArgumentException("the value is not JSON but a function or a pattern");
            }
        };
    }

    private static ObjectNode object(Map<?, ?> fields) {
        ObjectNode object = JSON.objectNode();
        fields.forEach((name, value) -> object.set(String.valueOf(name), toJson(value)));
        return object;
    }

    private static ArrayNode array(List<?> items) {
        ArrayNode array = JSON.arrayNode(items.size());
        items.forEach(item -> array.add(toJson(item)));
        return array;
    }

    /** The same kind of number that reading it as text would give, so that equal values are equal nodes. */
    private static JsonNode number(Number number) {
        var exact = new BigDecimal(number.toString());
        if (exact.stripTrailingZeros().scale() > 0) {
            return JSON.numberNode(number.doubleValue());
        }
        if (exact.precision() - exact.scale() > 18) {
            return BigIntegerNode.valueOf(exact.toBigIntegerExact());
        }
        long whole = exact.longValueExact();
        return whole == (int) whole ? JSON.numberNode((int) whole) : JSON.numberNode(whole);
    }
}
