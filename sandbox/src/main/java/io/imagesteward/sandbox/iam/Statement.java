package io.imagesteward.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One statement of an identity policy.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy elements</a>
 */
record Statement(boolean allow, List<String> names, List<Glob> actions, List<Glob> resources, Conditions conditions) {

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
                Conditions.values(statement.path("Action")),
                globs(statement.path("Action"), true),
                globs(statement.path("Resource"), false),
                new Conditions(statement.path("Condition")));
    }

    boolean matches(String action, String resource, Map<String, List<String>> context) {
        return actions.stream().anyMatch(a -> a.matches(action))
                && (resource.equals(Actions.UNKNOWABLE) || resources.stream().anyMatch(r -> r.matches(resource)))
                && conditions.hold(context);
    }

    private static List<Glob> globs(JsonNode node, boolean ignoringCase) {
        return Conditions.values(node).stream()
                .map(text -> new Glob(text, ignoringCase))
                .toList();
    }
}
