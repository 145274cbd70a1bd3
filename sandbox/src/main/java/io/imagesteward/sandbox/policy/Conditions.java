package io.imagesteward.sandbox.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Condition of a statement, in a role's policy or in its trust policy. An operator that is not known here is an
 * error: a condition that is not evaluated would allow too much or too little.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">
 *     Condition operators</a>
 */
public record Conditions(JsonNode block) {

    /** Whether all of them hold for what is known about a call. */
    public boolean hold(Map<String, List<String>> context) {
        return block.properties().stream().allMatch(c -> holds(c.getKey(), c.getValue(), context));
    }

    private static boolean holds(String operator, JsonNode keys, Map<String, List<String>> context) {
        return keys.properties().stream().allMatch(key -> {
            var expected = values(key.getValue());
            var actual = context.getOrDefault(key.getKey(), List.of());
            return switch (operator) {
                case "StringEquals", "Bool", "ForAnyValue:StringEquals" ->
                    actual.stream().anyMatch(expected::contains);
                case "StringLike", "ArnLike", "ArnEquals" -> actual.stream().anyMatch(a -> isLikeOne(expected, a));
                case "StringLikeIfExists" -> actual.isEmpty() || actual.stream().anyMatch(a -> isLikeOne(expected, a));
                case "ForAnyValue:StringLike" -> actual.stream().anyMatch(a -> isLikeOne(expected, a));
                case "ForAllValues:StringEquals" -> expected.containsAll(actual);
                case "ForAllValues:StringNotEquals" -> actual.stream().noneMatch(expected::contains);
                case "ForAllValues:StringLike" -> actual.stream().allMatch(a -> isLikeOne(expected, a));
                case "Null" -> expected.contains(Boolean.toString(actual.isEmpty()));
                case "StringEqualsIfExists" ->
                    actual.isEmpty() || actual.stream().anyMatch(expected::contains);
                default ->
                    throw new IllegalArgumentException(
                            "a policy uses the condition %s, which the sandbox does not evaluate".formatted(operator));
            };
        });
    }

    private static boolean isLikeOne(List<String> expected, String actual) {
        return expected.stream().anyMatch(e -> new Glob(e, false).matches(actual));
    }

    /** One text or many, as policies write them. */
    public static List<String> values(JsonNode node) {
        var values = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(item -> values.add(item.asText()));
        } else if (!node.isMissingNode()) {
            values.add(node.asText());
        }
        return values;
    }
}
