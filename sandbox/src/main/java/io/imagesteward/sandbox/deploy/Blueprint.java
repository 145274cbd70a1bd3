package io.imagesteward.sandbox.deploy;

import io.imagesteward.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A stack of a cloud assembly read, resolved and parsed for an account: whoever needs many worlds with the same things in them
 * reads once and builds often. The compiled expressions in it serve one thread at a time, so threads that build worlds
 * side by side need a blueprint each.
 */
public final class Blueprint {

    private final List<Consumer<Sandbox>> works;
    private final Map<String, String> outputs;

    private Blueprint(List<Consumer<Sandbox>> works, Map<String, String> outputs) {
        this.works = List.copyOf(works);
        this.outputs = Map.copyOf(outputs);
    }

    /** Reads one stack of a folder that {@code cdk synth} wrote. */
    public static Blueprint of(Path assembly, String stack, String account) {
        var outputs = new HashMap<String, String>();
        var works = StackDeployment.settle(Template.of(assembly, stack), account, outputs);
        return new Blueprint(works, outputs);
    }

    /** Builds in a sandbox what CloudFormation would build; answers the stack's outputs. */
    public Map<String, String> build(Sandbox sandbox) {
        works.forEach(work -> work.accept(sandbox));
        return outputs;
    }
}
