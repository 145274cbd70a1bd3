package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/** A concurrency quota is full, such as copies in flight; it empties as work finishes, which takes minutes. */
public final class LimitReached extends StewardFailure {

    private static final long serialVersionUID = 1L;

    public LimitReached(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.WAIT;
    }
}
