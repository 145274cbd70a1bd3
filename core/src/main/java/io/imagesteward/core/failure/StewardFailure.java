package io.imagesteward.core.failure;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that can stop a step, sorted by what to do about it.
 *
 * <p>The class names of its children are the {@code ErrorEquals} names in the workflow definitions: Lambda reports a
 * Java exception to Step Functions by its fully qualified class name, and matching is exact.
 */
public abstract sealed class StewardFailure extends RuntimeException
        permits Throttled, Unreachable, LimitReached, AccessDenied, Gone, Rejected, BadInput {

    private static final long serialVersionUID = 1L;

    StewardFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What a caller should do about it. */
    public abstract Advice advice();

    /** The three things one can do about a failure. */
    public enum Advice {
        /** Again within seconds. */
        RETRY,
        /** Again within minutes. */
        WAIT,
        /** Not again: a person has to change something first. */
        STOP
    }
}
