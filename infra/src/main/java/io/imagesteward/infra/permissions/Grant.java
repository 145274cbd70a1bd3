package io.imagesteward.infra.permissions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** The one way in which permissions are written down, so that the classes beside it read as tables. */
final class Grant {

    private Grant() {}

    static PolicyStatement allow(List<String> actions, Collection<String> resources) {
        return allow(actions, resources, Map.of());
    }

    static PolicyStatement allow(List<String> actions, Collection<String> resources, Map<String, ?> conditions) {
        return statement(Effect.ALLOW, actions, resources, conditions);
    }

    static PolicyStatement deny(List<String> actions, Collection<String> resources, Map<String, ?> conditions) {
        return statement(Effect.DENY, actions, resources, conditions);
    }

    private static PolicyStatement statement(
            Effect effect, List<String> actions, Collection<String> resources, Map<String, ?> conditions) {
        return PolicyStatement.Builder.create()
                .effect(effect)
                .actions(actions)
                .resources(List.copyOf(resources))
                .conditions(conditions)
                .build();
    }
}
