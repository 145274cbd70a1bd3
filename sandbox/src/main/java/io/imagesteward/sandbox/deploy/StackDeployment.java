package io.imagesteward.sandbox.deploy;

import io.imagesteward.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Deploys a stack as CloudFormation does: each resource after those it refers to. A type that the sandbox does not know
 * stops the deployment.
 */
public final class StackDeployment {

    private final Template template;
    private final Stack stack;
    private final Intrinsics intrinsics;
    private final Map<String, Physical> deployed = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    private StackDeployment(Template template, Stack stack) {
        this.template = template;
        this.stack = stack;
        var pseudo = Map.of(
                "AWS::AccountId", stack.account(),
                "AWS::Region", stack.region(),
                "AWS::Partition", "aws",
                "AWS::URLSuffix", "amazonaws.com",
                "AWS::StackName", stack.name());
        this.intrinsics = new Intrinsics(pseudo, this::physical);
    }

    /** Deploys every stack of a cloud assembly into one account; answers their outputs. */
    public static Map<String, String> deploy(Sandbox sandbox, Path assembly, String account) {
        var outputs = new HashMap<String, String>();
        for (var template : Template.of(assembly)) {
            var stack = Stack.empty(sandbox, template.stack(), account, template.region());
            var deployment = new StackDeployment(template, stack);
            template.resources().keySet().forEach(deployment::physical);
            deployment.outputs(outputs);
        }
        return outputs;
    }

    private void outputs(Map<String, String> into) {
        template.outputs()
                .properties()
                .forEach(output -> into.put(
                        output.getKey(),
                        intrinsics.resolve(output.getValue().path("Value")).asText()));
    }

    private Physical physical(String logicalId) {
        var done = deployed.get(logicalId);
        if (done != null) {
            return done;
        }
        var resource = template.resources().get(logicalId);
        if (resource == null) {
            throw new IllegalArgumentException(
                    "the template refers to %s, which is neither a resource nor a known pseudo parameter"
                            .formatted(logicalId));
        }
        if (!underWay.add(logicalId)) {
            throw new IllegalArgumentException("resources refer to each other in a circle: " + underWay);
        }
        var physical = Kinds.of(resource.type()).create(stack, logicalId, intrinsics.resolve(resource.properties()));
        underWay.remove(logicalId);
        deployed.put(logicalId, physical);
        return physical;
    }
}
