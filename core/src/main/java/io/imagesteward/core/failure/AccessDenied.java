package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/** IAM, a key policy or ownership says no. */
public final class AccessDenied extends StewardFailure {

    private static final long serialVersionUID = 1L;

    public AccessDenied(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.STOP;
    }
}
