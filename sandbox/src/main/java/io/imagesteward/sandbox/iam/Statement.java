package io.imagesteward.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One statement of an identity policy.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy elements</a>
 */
record Statement(boolean allow, List<String> names, List<Glob> actions, List<Glob> resources, JsonNode conditions) {

    static Statement of(JsonNode statement) {
        for (var entry : statement.properties()) {
            switch (entry.getKey()) {
                case "Sid", "Effect", "Action", "Resource", "Condition" -> {}
                default ->
                    throw new IllegalArgumentException(
                            "a policy uses %s, which the sandbox does not evaluate".formatted(entry.getKey()));
            }
        }
        return new Statement(
                statement.path("Effect").asText().equals("Allow"),
                values(statement.path("Action")),
                globs(statement.path("Action"), true),
                globs(statement.path("Resource"), false),
                statement.path("Condition"));
    }

    boolean matches(String action, String resource, Map<String, List<String>> context) {
        return actions.stream().anyMatch(a -> a.matches(action))
                && (resource.equals(Actions.UNKNOWABLE) || resources.stream().anyMatch(r -> r.matches(resource)))
                && conditions.properties().stream().allMatch(c -> holds(c.getKey(), c.getValue(), context));
    }

    private static boolean holds(String operator, JsonNode keys, Map<String, List<String>> context) {
        return keys.properties().stream().allMatch(key -> {
            var expected = values(key.getValue());
            var actual = context.getOrDefault(key.getKey(), List.of());
            return switch (operator) {
                case "StringEquals", "Bool", "ForAnyValue:StringEquals" ->
                    actual.stream().anyMatch(expected::contains);
                case "StringLike", "ArnLike" ->
                    actual.stream().anyMatch(a -> expected.stream().anyMatch(e -> new Glob(e, false).matches(a)));
                case "ForAllValues:StringEquals" -> expected.containsAll(actual);
                case "Null" -> expected.contains(Boolean.toString(actual.isEmpty()));
                case "StringEqualsIfExists" ->
                    actual.isEmpty() || actual.stream().anyMatch(expected::contains);
                default ->
                    throw new IllegalArgumentException(
                            "a policy uses the condition %s, which the sandbox does not evaluate".formatted(operator));
            };
        });
    }

    private static List<Glob> globs(JsonNode node, boolean ignoringCase) {
        return values(node).stream().map(text -> new Glob(text, ignoringCase)).toList();
    }

    private static List<String> values(JsonNode node) {
        var values = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(item -> values.add(item.asText()));
        } else if (!node.isMissingNode()) {
            values.add(node.asText());
        }
        return values;
    }
}
