package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one JSON object of a definition; what nobody asked for by the end is an unknown field. */
final class Fields {
    private static final Set<String> JSON_PATH = Set.of(
            "InputPath",
            "OutputPath",
            "ResultPath",
            "Parameters",
            "ResultSelector",
            "Result",
            "Variable",
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "MaxConcurrencyPath",
            "ErrorPath",
            "CausePath",
            "And",
            "Or",
            "Not");
    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,79}");

    private final String where;
    private final JsonNode json;
    private final List<String> violations;
    private final Set<String> read = new LinkedHashSet<>();

    Fields(String where, JsonNode json, List<String> violations) {
        this.where = where;
        this.json = json;
        this.violations = violations;
        if (!json.isObject()) {
            violation("is " + json.getNodeType() + " where an object is expected");
        }
    }

    String where() {
        return where;
    }

    void violation(String what) {
        violations.add(where + ": " + what);
    }

    Fields at(String inner, JsonNode object) {
        return new Fields(where + inner, object, violations);
    }

    Fields state(String name, JsonNode object) {
        return new Fields("state '" + name + "'", object, violations);
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** A look at a field that somebody else reads. */
    JsonNode peek(String name) {
        return json.path(name);
    }

    Optional<JsonNode> take(String name) {
        read.add(name);
        return Optional.ofNullable(json.get(name));
    }

    Optional<String> text(String name) {
        Optional<JsonNode> value = take(name);
        value.filter(text -> !text.isTextual())
                .ifPresent(other -> violation(name + " is " + other + ", expected a string"));
        return value.map(JsonNode::asText);
    }

    String requiredText(String name) {
        return text(name).orElseGet(() -> {
            violation(name + " is missing");
            return "";
        });
    }

    double number(String name, double least, double otherwise) {
        Optional<JsonNode> value = take(name);
        value.filter(number -> !number.isNumber() || number.doubleValue() < least)
                .ifPresent(other -> violation(name + " is " + other + ", expected a number from " + least + " up"));
        return value.map(JsonNode::asDouble).orElse(otherwise);
    }

    Optional<Template> template(String name) {
        return take(name).map(value -> Template.compile(value, what -> violation(name + ": " + what)));
    }

    Map<String, Template> assignments() {
        Map<String, Template> assignments = new LinkedHashMap<>();
        JsonNode assign = take("Assign").orElseGet(JsonNodeFactory.instance::objectNode);
        assign.properties().forEach(variable -> {
            if (!VARIABLE.matcher(variable.getKey()).matches()
                    || variable.getKey().equals("states")) {
                violation("Assign: '" + variable.getKey() + "' is not a name for a variable");
            }
            assignments.put(
                    variable.getKey(),
                    Template.compile(
                            variable.getValue(), what -> violation("Assign " + variable.getKey() + ": " + what)));
        });
        return assignments;
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        JsonNode array = take(name).orElseGet(JsonNodeFactory.instance::arrayNode);
        if (!array.isArray()) {
            violation(name + " is " + array.getNodeType() + ", expected an array");
        }
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            objects.add(at(", " + name + "[" + i + "]", array.get(i)));
        }
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        take(name).ifPresent(array -> array.forEach(text -> texts.add(text.asText())));
        if (texts.isEmpty()) {
            violation(name + " is missing or empty");
        }
        return texts;
    }

    /** Next, or nothing for {@code "End": true}; exactly one of them must be there. */
    Optional<String> nextOrEnd() {
        Optional<String> next = text("Next");
        boolean end = take("End").map(JsonNode::asBoolean).orElse(false);
        if (next.isPresent() == end) {
            violation("expected exactly one of Next and \"End\": true");
        }
        return next;
    }

    void nothingElse() {
        json.fieldNames().forEachRemaining(name -> {
            if (JSON_PATH.contains(name) && !read.contains(name)) {
                violation("field " + name
                        + " is JSONPath; this sandbox reads JSONata: use Arguments, Output, Condition or Items");
            } else if (!read.contains(name)) {
                violation("unknown field " + name + "; known here: " + read);
            }
        });
    }
}
