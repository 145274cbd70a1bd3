package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/** No usable answer: a server error, a time-out, a broken connection. The effect may have happened all the same. */
public final class Unreachable extends StewardFailure {

    private static final long serialVersionUID = 1L;

    public Unreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.RETRY;
    }
}
