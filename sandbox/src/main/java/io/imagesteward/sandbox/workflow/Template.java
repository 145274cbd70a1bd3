package io.imagesteward.sandbox.workflow;

import com.dashjoin.jsonata.JException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A JSON value of a definition in which some strings are expressions. */
sealed interface Template {
    JsonNode evaluate(Bindings bindings);

    record Literal(JsonNode value) implements Template {
        @Override
        public JsonNode evaluate(Bindings bindings) {
            return value;
        }
    }

    record Query(Expression expression) implements Template {
        @Override
        public JsonNode evaluate(Bindings bindings) {
            return expression.evaluate(bindings);
        }
    }

    record Fields(Map<String, Template> fields) implements Template {
        @Override
        public JsonNode evaluate(Bindings bindings) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, value) -> object.set(name, value.evaluate(bindings)));
            return object;
        }
    }

    record Items(List<Template> items) implements Template {
        @Override
        public JsonNode evaluate(Bindings bindings) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> array.add(item.evaluate(bindings)));
            return array;
        }
    }

    static Template compile(JsonNode json, Consumer<String> violations) {
        if (json.isObject()) {
            Map<String, Template> fields = new LinkedHashMap<>();
            json.properties().forEach(field -> {
                if (field.getKey().endsWith(".$")) {
                    violations.accept("key '" + field.getKey()
                            + "' is JSONPath; write the key without .$ and {% %} around its value");
                }
                fields.put(field.getKey(), compile(field.getValue(), violations));
            });
            return new Fields(fields);
        }
        if (json.isArray()) {
            List<Template> items = new ArrayList<>();
            json.forEach(item -> items.add(compile(item, violations)));
            return new Items(items);
        }
        return json.isTextual() ? compile(json.textValue(), violations) : new Literal(json);
    }

    private static Template compile(String text, Consumer<String> violations) {
        if (text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4) {
            try {
                return new Query(new Expression(text.substring(2, text.length() - 2)));
            } catch (JException wrong) {
                violations.accept("expression '" + text + "' cannot be parsed: " + wrong.getMessage());
            }
        } else if (text.strip().startsWith("{%") || text.strip().endsWith("%}")) {
            violations.accept(
                    "'" + text + "' would be taken as plain text; an expression starts with {% and ends with %}");
        }
        return new Literal(JsonNodeFactory.instance.textNode(text));
    }
}
