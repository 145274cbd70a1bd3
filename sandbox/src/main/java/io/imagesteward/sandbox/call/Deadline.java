package io.imagesteward.sandbox.call;

import java.time.Instant;

/**
 * Until when the function whose code runs on this thread may run: Lambda ends it then, whatever it waits for. Gates that let
 * calls take time ask here. Only typed clients carry it; a call over the wire arrives on another thread.
 */
public final class Deadline {

    private static final ScopedValue<Instant> END = ScopedValue.newInstance();

    private Deadline() {}

    /** Runs a function's code, which may run until then. */
    public static <T, X extends Throwable> T until(Instant end, ScopedValue.CallableOp<? extends T, X> code) throws X {
        return ScopedValue.where(END, end).<T, X>call(code);
    }

    /** The end of the function around the caller; outside of functions, the end of time. */
    public static Instant current() {
        return END.isBound() ? END.get() : Instant.MAX;
    }
}
