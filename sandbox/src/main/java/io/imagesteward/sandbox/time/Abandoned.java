package io.imagesteward.sandbox.time;

/**
 * Unwinds a process that nobody waits for any more, for example after a state's time-out. It is an {@link Error} so that code
 * which catches exceptions to turn them into results lets it pass; {@code finally} blocks still run.
 */
public final class Abandoned extends Error {
    private static final long serialVersionUID = 1L;

    Abandoned(String process) {
        super(process + " was abandoned", null, false, false);
    }
}
