package io.imagesteward.sandbox.call;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Faults on demand, written down as a script: what AWS does to everybody sooner or later, made to happen now.
 *
 * <p>{@snippet :
 * faults.regionDown("eu-west-1");
 * faults.throttle("CopyImage").until(instant);
 * faults.deny("ModifyImageAttribute").in("ap-southeast-2");
 * faults.loseReply("CopyImage").times(1);
 * }
 */
public final class Faults implements Gate {

    private final InstantSource clock;
    private final List<Gate> active = new CopyOnWriteArrayList<>();

    /** A script without faults, measuring time by the given clock. */
    public Faults(InstantSource clock) {
        this.clock = clock;
    }

    /** Every call to the Region fails with 503 ServiceUnavailable, until {@link #regionUp}. */
    public void regionDown(String region) {
        active.add(new RegionDown(region));
    }

    /** Ends {@link #regionDown}. */
    public void regionUp(String region) {
        active.removeIf(fault -> fault.equals(new RegionDown(region)));
    }

    /** Every call of the operation is refused as over its rate. */
    public Throttling throttle(String operation) {
        return end -> active.add(new Throttled(operation, end, clock));
    }

    /** Every call of the operation is refused as not permitted. */
    public Denial deny(String operation) {
        return where -> active.add(new Denied(operation, where));
    }

    /** The operation takes effect, but its caller hears nothing. */
    public Loss loseReply(String operation) {
        return times -> active.add(new ReplyLost(operation, new AtomicInteger(times)));
    }

    /** Lets something decide for itself which calls fail, such as chance. */
    public void of(Gate chance) {
        active.add(chance);
    }

    /** Ends every fault. */
    public void clear() {
        active.clear();
    }

    @Override
    public void before(Call call) {
        active.forEach(fault -> fault.before(call));
    }

    @Override
    public void after(Call call) {
        active.forEach(fault -> fault.after(call));
    }

    /** Says until when to throttle. */
    @FunctionalInterface
    public interface Throttling {
        void until(Instant end);
    }

    /** Says where to deny. */
    @FunctionalInterface
    public interface Denial {
        void where(Predicate<Call> where);

        default void in(String region) {
            where(call -> call.region().equals(region));
        }

        default void inAccount(String account) {
            where(call -> call.caller().account().equals(account));
        }

        default void everywhere() {
            where(call -> true);
        }
    }

    /** Says how many replies to lose. */
    @FunctionalInterface
    public interface Loss {
        void times(int replies);
    }

    private record RegionDown(String region) implements Gate {
        @Override
        public void before(Call call) {
            if (call.region().equals(region)) {
                throw Refusal.unavailable(call);
            }
        }
    }

    private record Throttled(String operation, Instant end, InstantSource clock) implements Gate {
        @Override
        public void before(Call call) {
            if (call.operation().equals(operation) && clock.instant().isBefore(end)) {
                throw Refusal.throttled(call);
            }
        }
    }

    private record Denied(String operation, Predicate<Call> where) implements Gate {
        @Override
        public void before(Call call) {
            if (call.operation().equals(operation) && where.test(call)) {
                throw Refusal.accessDenied(call, "You are not authorized to perform this operation");
            }
        }
    }

    private record ReplyLost(String operation, AtomicInteger left) implements Gate {
        @Override
        public void after(Call call) {
            if (call.operation().equals(operation) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new LostReply(call);
            }
        }
    }
}
