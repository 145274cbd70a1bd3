package io.imagesteward.sandbox.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends its flow well. */
record SucceedState(String name, Exit exit) implements State {
    static SucceedState read(String name, Fields fields) {
        return new SucceedState(name, new Exit(fields.template("Output"), Map.of(), Optional.empty()));
    }

    @Override
    public String type() {
        return "Succeed";
    }

    @Override
    public List<String> targets() {
        return List.of();
    }

    @Override
    public Transition run(Visit visit) {
        return exit.leave(visit, visit.input());
    }
}
