package io.imagesteward.samples;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import java.time.Duration;

/** Lets every call take real time, as the way to AWS does: what a tool asks one after the other it waits for. */
public record Latency(Duration each) implements Gate {

    @Override
    public void before(Call call) {
        try {
            Thread.sleep(each);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
