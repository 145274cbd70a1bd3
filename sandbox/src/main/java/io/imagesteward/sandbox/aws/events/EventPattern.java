package io.imagesteward.sandbox.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Says which events a rule is for.
 *
 * <p>All fields of a pattern must match, one of the alternatives in an array is enough, and an array in the event
 * matches when one of its elements does; see "Amazon EventBridge event patterns" in the EventBridge User Guide. Numeric
 * and IP address operators are left out: no event about images needs them.
 */
public final class EventPattern {

    private sealed interface Node {
        boolean matches(JsonNode event);
    }

    private record Field(String name, Node pattern) implements Node {
        @Override
        public boolean matches(JsonNode event) {
            return pattern.matches(event.path(name));
        }
    }

    private record AllOf(List<Node> parts) implements Node {
        @Override
        public boolean matches(JsonNode event) {
            return parts.stream().allMatch(part -> part.matches(event));
        }
    }

    private record OneOf(List<Node> parts) implements Node {
        @Override
        public boolean matches(JsonNode event) {
            return parts.stream().anyMatch(part -> part.matches(event));
        }
    }

    private record Leaf(List<Matcher> alternatives) implements Node {
        @Override
        public boolean matches(JsonNode event) {
            return values(event).anyMatch(value -> alternatives.stream().anyMatch(a -> a.matches(value)));
        }

        private static Stream<JsonNode> values(JsonNode event) {
            return event.isArray() && !event.isEmpty()
                    ? StreamSupport.stream(event.spliterator(), false)
                    : Stream.of(event);
        }
    }

    private final Node root;

    private EventPattern(Node root) {
        this.root = root;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException naming the field, when the pattern is not one that EventBridge would take or uses
     *     an operator the sandbox does not know
     */
    public static EventPattern parse(JsonNode pattern) {
        if (!pattern.isObject() || pattern.isEmpty()) {
            throw new IllegalArgumentException("Event pattern: expected an object with fields, found " + pattern);
        }
        return new EventPattern(object("", pattern));
    }

    public boolean matches(JsonNode event) {
        return root.matches(event);
    }

    private static Node object(String path, JsonNode pattern) {
        var parts = new ArrayList<Node>();
        for (var field : pattern.properties()) {
            String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            parts.add(
                    field.getKey().equals("$or")
                            ? either(path, field.getValue())
                            : new Field(field.getKey(), node(inner, field.getValue())));
        }
        return new AllOf(List.copyOf(parts));
    }

    private static Node either(String path, JsonNode patterns) {
        var parts = new ArrayList<Node>();
        patterns.forEach(pattern -> parts.add(object(path, pattern)));
        return new OneOf(List.copyOf(parts));
    }

    private static Node node(String path, JsonNode value) {
        if (value.isObject()) {
            return object(path, value);
        }
        if (value.isArray()) {
            return new Leaf(MatcherReader.alternatives(path, value));
        }
        throw new IllegalArgumentException(
                "Event pattern: %s is %s; expected an array of values or an object".formatted(path, value));
    }
}
