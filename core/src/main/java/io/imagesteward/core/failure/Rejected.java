package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/** AWS understood the request and refuses it as it is: a wrong state, a missing key, a name already taken. */
public final class Rejected extends StewardFailure {

    private static final long serialVersionUID = 1L;

    public Rejected(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.STOP;
    }
}
