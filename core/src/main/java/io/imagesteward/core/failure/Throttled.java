package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/** AWS asked to slow down: the request was refused before it had any effect. */
public final class Throttled extends StewardFailure {

    private static final long serialVersionUID = 1L;

    public Throttled(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.RETRY;
    }
}
