package io.imagesteward.sandbox.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One statement of a policy, without whom it is for: to a role, that is the role.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy elements</a>
 */
public record Statement(
        boolean allow, List<String> names, List<Glob> actions, List<Glob> resources, Conditions conditions) {

    /** A resource that a request does not name: some operations know only a token. */
    public static final String UNKNOWABLE = "(unknowable)";

    public static Statement of(JsonNode statement) {
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

    /** Whether it says anything about an action on a resource under these values of condition keys. */
    public boolean matches(String action, String resource, Map<String, List<String>> context) {
        return actions.stream().anyMatch(a -> a.matches(action))
                && (resource.equals(UNKNOWABLE) || resources.stream().anyMatch(r -> r.matches(resource)))
                && conditions.hold(context);
    }

    private static List<Glob> globs(JsonNode node, boolean ignoringCase) {
        return Conditions.values(node).stream()
                .map(text -> new Glob(text, ignoringCase))
                .toList();
    }
}
