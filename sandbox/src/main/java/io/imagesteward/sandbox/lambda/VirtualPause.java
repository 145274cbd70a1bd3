package io.imagesteward.sandbox.lambda;

import io.imagesteward.functions.aws.client.Pause;
import io.imagesteward.sandbox.call.Deadline;
import io.imagesteward.sandbox.call.FunctionKilled;
import io.imagesteward.sandbox.time.VirtualTime;
import java.time.Duration;

/** How a function waits: virtual time passes and others go on, until the function's own time is up. */
final class VirtualPause implements Pause {

    private final VirtualTime time;

    VirtualPause(VirtualTime time) {
        this.time = time;
    }

    @Override
    public void last(Duration duration) {
        var end = Deadline.current();
        if (time.instant().plus(duration).isBefore(end)) {
            time.sleep(duration);
            return;
        }
        time.sleep(Duration.between(time.instant(), end));
        throw new FunctionKilled("the function was killed while it waited");
    }
}
