package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.policy.PolicyDocument;

/** Roles and their policies. */
final class AccessKinds {

    private AccessKinds() {}

    static Physical role(Stack stack, String logicalId, JsonNode properties) {
        var name = properties.path("RoleName").asText(stack.named(logicalId));
        var arn = roleArn(stack, name);
        var trust = properties.path("AssumeRolePolicyDocument");
        stack.later(sandbox -> sandbox.roles().add(arn, trust));
        return Physical.arn(name, arn);
    }

    static Physical policy(Stack stack, String logicalId, JsonNode properties) {
        var document = PolicyDocument.of(properties.path("PolicyDocument"));
        for (var role : properties.path("Roles")) {
            var arn = roleArn(stack, role.asText());
            stack.later(sandbox -> sandbox.roles().attach(arn, document));
        }
        return Physical.named(stack.named(logicalId));
    }

    private static String roleArn(Stack stack, String name) {
        return "arn:aws:iam::%s:role/%s".formatted(stack.account(), name);
    }
}
