package io.imagesteward.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One statement of an identity policy.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy elements</a>
 */
record Statement(
        boolean allow, List<String> names, List<Pattern> actions, List<Pattern> resources, JsonNode conditions) {

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
                patterns(statement.path("Action"), Pattern.CASE_INSENSITIVE),
                patterns(statement.path("Resource"), 0),
                statement.path("Condition"));
    }

    boolean matches(String action, String resource, Map<String, List<String>> context) {
        return actions.stream().anyMatch(p -> p.matcher(action).matches())
                && (resource.equals(Actions.UNKNOWABLE)
                        || resources.stream().anyMatch(p -> p.matcher(resource).matches()))
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
                    actual.stream()
                            .anyMatch(a -> expected.stream()
                                    .anyMatch(e -> glob(e, 0).matcher(a).matches()));
                case "StringEqualsIfExists" ->
                    actual.isEmpty() || actual.stream().anyMatch(expected::contains);
                default ->
                    throw new IllegalArgumentException(
                            "a policy uses the condition %s, which the sandbox does not evaluate".formatted(operator));
            };
        });
    }

    private static List<Pattern> patterns(JsonNode node, int flags) {
        return values(node).stream().map(text -> glob(text, flags)).toList();
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

    private static Pattern glob(String text, int flags) {
        var regex = text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, flags);
    }
}
