package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.FunctionKilled;
import io.imagesteward.sandbox.call.Gate;

/**
 * A fault, and how often it struck. The daily schedule is spared: EventBridge Scheduler repeats what failed for a day, and is
 * no function.
 */
record Counted(String what, Gate fault, Coverage.Hits hits) implements Gate {

    @Override
    public void before(Call call) {
        if (isSchedule(call)) {
            return;
        }
        try {
            fault.before(call);
        } catch (RuntimeException | FunctionKilled struck) {
            hits.count(what);
            throw struck;
        }
    }

    @Override
    public void after(Call call) {
        if (isSchedule(call)) {
            return;
        }
        try {
            fault.after(call);
        } catch (RuntimeException | FunctionKilled struck) {
            hits.count(what);
            throw struck;
        }
    }

    private static boolean isSchedule(Call call) {
        return call.caller().role().filter(role -> role.contains("Schedule")).isPresent();
    }
}
