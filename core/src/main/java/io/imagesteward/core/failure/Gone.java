package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/** AWS does not know the image, snapshot or key, or no longer. */
public final class Gone extends StewardFailure {

    private static final long serialVersionUID = 1L;

    public Gone(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.STOP;
    }
}
