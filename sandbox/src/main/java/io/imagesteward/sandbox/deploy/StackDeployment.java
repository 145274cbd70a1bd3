package io.imagesteward.sandbox.deploy;

import io.imagesteward.sandbox.Sandbox;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Settles a stack as CloudFormation does: each resource after those it refers to. A type that the sandbox does not know
 * stops it.
 */
final class StackDeployment {

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

    /** Settles everything; answers what builds it. */
    static List<Consumer<Sandbox>> settle(Template template, String account, Map<String, String> outputs) {
        var stack = Stack.empty(template.stack(), account, template.region());
        var deployment = new StackDeployment(template, stack);
        template.resources().keySet().forEach(deployment::physical);
        deployment.outputs(outputs);
        return stack.works();
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
