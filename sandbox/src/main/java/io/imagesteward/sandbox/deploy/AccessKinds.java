package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;

/** Roles and their policies. */
final class AccessKinds {

    private AccessKinds() {}

    static Physical role(Stack stack, String logicalId, JsonNode properties) {
        var name = properties.path("RoleName").asText(stack.named(logicalId));
        var arn = roleArn(stack, name);
        stack.sandbox().roles().add(arn, properties.path("AssumeRolePolicyDocument"));
        return Physical.arn(name, arn);
    }

    static Physical policy(Stack stack, String logicalId, JsonNode properties) {
        for (var role : properties.path("Roles")) {
            stack.sandbox().roles().attach(roleArn(stack, role.asText()), properties.path("PolicyDocument"));
        }
        return Physical.named(stack.named(logicalId));
    }

    private static String roleArn(Stack stack, String name) {
        return "arn:aws:iam::%s:role/%s".formatted(stack.account(), name);
    }
}
