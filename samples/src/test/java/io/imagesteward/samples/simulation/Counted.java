package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.FunctionKilled;
import io.imagesteward.sandbox.call.Gate;

/** A fault, and how often it struck. */
record Counted(String what, Gate fault, Coverage.Hits hits) implements Gate {

    @Override
    public void before(Call call) {
        try {
            fault.before(call);
        } catch (RuntimeException | FunctionKilled struck) {
            hits.count(what);
            throw struck;
        }
    }

    @Override
    public void after(Call call) {
        try {
            fault.after(call);
        } catch (RuntimeException | FunctionKilled struck) {
            hits.count(what);
            throw struck;
        }
    }
}
