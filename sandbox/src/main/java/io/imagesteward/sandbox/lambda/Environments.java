package io.imagesteward.sandbox.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * The execution environments of one function: each serves one invocation at a time, the one used last is used next, and
 * Lambda ends every one after some hours, however busy it is.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda execution
 *     environment lifecycle</a>
 */
final class Environments {

    private static final Duration LIFE = Duration.ofHours(6);

    private final InstantSource clock;
    private final Supplier<Handler> start;
    private final Deque<Environment> idle = new ConcurrentLinkedDeque<>();

    /** One environment and when it was started. */
    record Environment(Handler handler, Instant started) {}

    Environments(InstantSource clock, Supplier<Handler> start) {
        this.clock = clock;
        this.start = start;
    }

    Environment take() {
        for (var next = idle.poll(); next != null; next = idle.poll()) {
            if (clock.instant().isBefore(next.started().plus(LIFE))) {
                return next;
            }
        }
        return new Environment(start.get(), clock.instant());
    }

    void giveBack(Environment environment) {
        idle.push(environment);
    }
}
