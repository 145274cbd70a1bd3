package io.imagesteward.infra.permissions;

import io.imagesteward.infra.audit.Exemption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The one way in which permissions are written down, so that the classes beside it read as tables. It takes a wildcard
 * only together with the reason for it.
 *
 * @param exemptions the wildcards of the statement, each with its reason
 */
public record Grant(PolicyStatement statement, List<Exemption> exemptions) {

    static Grant allow(List<String> actions, Collection<String> resources) {
        return allow(actions, resources, Map.of());
    }

    static Grant allow(List<String> actions, Collection<String> resources, Map<String, ?> conditions) {
        var unexplained =
                resources.stream().filter(resource -> resource.contains("*")).toList();
        if (!unexplained.isEmpty()) {
            throw new IllegalArgumentException("%s on %s: name the resources, or say why they cannot be named: allowAny"
                    .formatted(actions, unexplained));
        }
        return statement(Effect.ALLOW, "", actions, resources, conditions);
    }

    static Grant allowAny(String reason, List<String> actions, Collection<String> resources) {
        return allowAny(reason, actions, resources, Map.of());
    }

    static Grant allowAny(
            String reason, List<String> actions, Collection<String> resources, Map<String, ?> conditions) {
        return statement(Effect.ALLOW, reason, actions, resources, conditions);
    }

    static Grant denyAny(String reason, List<String> actions, Collection<String> resources, Map<String, ?> conditions) {
        return statement(Effect.DENY, reason, actions, resources, conditions);
    }

    private static Grant statement(
            Effect effect,
            String reason,
            List<String> actions,
            Collection<String> resources,
            Map<String, ?> conditions) {
        var statement = PolicyStatement.Builder.create()
                .effect(effect)
                .actions(actions)
                .resources(List.copyOf(resources))
                .conditions(conditions)
                .build();
        var exemptions = resources.stream()
                .filter(resource -> resource.contains("*"))
                .map(resource -> Exemption.wildcard(resource, reason))
                .toList();
        return new Grant(statement, exemptions);
    }
}
