package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Where a flow runs: in which execution, with which variables, on which line of history, for which item of a Map. */
record Branch(RunningExecution run, Scope scope, Trail trail, Optional<ObjectNode> mapItem) {
    Branch inner(String label, Optional<ObjectNode> item) {
        return new Branch(run, scope.inner(), trail.fork(label), item.or(() -> mapItem));
    }
}
