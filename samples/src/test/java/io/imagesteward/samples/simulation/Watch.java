package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import java.util.ArrayList;
import java.util.List;

/** Stands at the last door before AWS and holds every call of a function against the invariants. */
final class Watch implements Gate {

    private final Scene scene;
    private final List<Invariant> invariants;
    private final List<String> violations = new ArrayList<>();

    Watch(Scene scene, List<Invariant> invariants) {
        this.scene = scene;
        this.invariants = invariants;
    }

    List<String> violations() {
        return violations;
    }

    @Override
    public void before(Call call) {
        if (call.caller().role().isEmpty()) {
            return;
        }
        for (var invariant : invariants) {
            invariant
                    .brokenBy(call, scene)
                    .ifPresent(how -> violations.add("%s at %s: %s".formatted(invariant.name(), scene.now(), how)));
        }
    }

    /** Lost replies and killed functions end a call before it comes here. */
    @Override
    public void after(Call call) {
        if (call.caller().role().isEmpty()) {
            return;
        }
        for (var invariant : invariants) {
            invariant
                    .brokenAfter(call, scene)
                    .ifPresent(how -> violations.add("%s at %s: %s".formatted(invariant.name(), scene.now(), how)));
        }
    }
}
