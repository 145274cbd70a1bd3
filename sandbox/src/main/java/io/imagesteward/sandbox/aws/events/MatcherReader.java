package io.imagesteward.sandbox.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.imagesteward.sandbox.aws.Wildcard;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the alternatives of an event pattern, and refuses operators the sandbox does not know. */
final class MatcherReader {

    private static final String KNOWN = "prefix, suffix, equals-ignore-case, wildcard, exists, anything-but";

    private MatcherReader() {}

    static List<Matcher> alternatives(String path, JsonNode array) {
        if (array.isEmpty()) {
            throw new IllegalArgumentException(
                    "Event pattern: %s is an empty array, which matches nothing".formatted(path));
        }
        return elements(array).map(element -> alternative(path, element)).toList();
    }

    private static Matcher alternative(String path, JsonNode element) {
        if (element.isArray()) {
            throw new IllegalArgumentException("Event pattern: %s holds an array in an array".formatted(path));
        }
        return element.isObject() ? operator(path, element) : new Matcher.Exact(element);
    }

    private static Matcher operator(String path, JsonNode object) {
        if (object.size() != 1) {
            throw new IllegalArgumentException(
                    "Event pattern: %s has %s; expected exactly one operator of %s".formatted(path, object, KNOWN));
        }
        var entry = object.properties().iterator().next();
        JsonNode operand = entry.getValue();
        return switch (entry.getKey()) {
            case "prefix" -> new Matcher.Prefix(text(path, operand));
            case "suffix" -> new Matcher.Suffix(text(path, operand));
            case "equals-ignore-case" -> new Matcher.IgnoringCase(text(path, operand));
            case "wildcard" -> new Matcher.Wild(Wildcard.star(text(path, operand)));
            case "exists" -> new Matcher.Exists(operand.booleanValue());
            case "anything-but" -> new Matcher.AnythingBut(excluded(path, operand));
            default ->
                throw new IllegalArgumentException("Event pattern: %s uses operator %s; the sandbox knows %s"
                        .formatted(path, entry.getKey(), KNOWN));
        };
    }

    /** The operand is one value, several values, or an operator with one or several values. */
    private static List<Matcher> excluded(String path, JsonNode operand) {
        if (operand.isArray()) {
            return alternatives(path, operand);
        }
        if (!operand.isObject()) {
            return List.of(new Matcher.Exact(operand));
        }
        var entry = operand.properties().iterator().next();
        Stream<JsonNode> values = entry.getValue().isArray() ? elements(entry.getValue()) : Stream.of(entry.getValue());
        return values.map(value ->
                        operator(path, JsonNodeFactory.instance.objectNode().set(entry.getKey(), value)))
                .toList();
    }

    private static String text(String path, JsonNode operand) {
        if (!operand.isTextual()) {
            throw new IllegalArgumentException("Event pattern: %s needs text, found %s".formatted(path, operand));
        }
        return operand.textValue();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
