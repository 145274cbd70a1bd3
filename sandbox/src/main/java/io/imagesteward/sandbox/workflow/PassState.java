package io.imagesteward.sandbox.workflow;

import java.util.List;

/** Computes and goes on. */
record PassState(String name, Exit exit) implements State {
    static PassState read(String name, Fields fields) {
        return new PassState(name, Exit.read(fields, fields.nextOrEnd()));
    }

    @Override
    public String type() {
        return "Pass";
    }

    @Override
    public List<String> targets() {
        return exit.next().stream().toList();
    }

    @Override
    public Transition run(Visit visit) {
        return exit.leave(visit, visit.input());
    }
}
