package io.imagesteward.sandbox.call;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The call whose backend is at work on this thread.
 *
 * <p>Backends are SDK clients and see requests without their callers; where one operation does another on its caller's
 * behalf, permissions have to be asked for again.
 */
public final class CurrentCall {

    private static final ScopedValue<Call> CALL = ScopedValue.newInstance();

    private CurrentCall() {}

    /** The call, if this thread answers one. */
    public static Optional<Call> get() {
        return CALL.isBound() ? Optional.of(CALL.get()) : Optional.empty();
    }

    static <T> T during(Call call, Supplier<T> work) {
        return ScopedValue.where(CALL, call).call(work::get);
    }
}
