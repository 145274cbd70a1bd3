package io.imagesteward.sandbox.call;

import io.imagesteward.sandbox.time.VirtualTime;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Lets functions' calls take virtual time, on the way there and on the way back. Others go on meanwhile, and a function that
 * reaches its time-out is killed where it waits: before the effect of the call, or after it.
 */
public final class SlowCalls implements Gate {

    private final VirtualTime time;
    private final Supplier<Duration> eachWay;

    /**
     * Calls that take as long as somebody says.
     *
     * @param eachWay asked twice for each call
     */
    public SlowCalls(VirtualTime time, Supplier<Duration> eachWay) {
        this.time = time;
        this.eachWay = eachWay;
    }

    @Override
    public void before(Call call) {
        pass(call);
    }

    @Override
    public void after(Call call) {
        pass(call);
    }

    private void pass(Call call) {
        if (call.caller().role().isEmpty()) {
            return;
        }
        var takes = eachWay.get();
        var end = Deadline.current();
        if (time.instant().plus(takes).isBefore(end)) {
            time.sleep(takes);
            return;
        }
        time.sleep(Duration.between(time.instant(), end));
        throw new FunctionKilled(call);
    }
}
