package io.imagesteward.sandbox.workflow;

import java.util.List;

/** A state machine that Step Functions, or this sandbox, would not take; it names everything that is wrong at once. */
public final class InvalidDefinition extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final List<String> violations;

    InvalidDefinition(String machine, List<String> violations) {
        super("state machine '" + machine + "' cannot run here:\n  - " + String.join("\n  - ", violations));
        this.violations = List.copyOf(violations);
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }
}
