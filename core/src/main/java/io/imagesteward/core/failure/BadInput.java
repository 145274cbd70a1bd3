package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/** What came in cannot be worked with: a malformed document, an unknown policy, an image that nothing selects. */
public final class BadInput extends StewardFailure {

    private static final long serialVersionUID = 1L;

    public BadInput(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.STOP;
    }
}
