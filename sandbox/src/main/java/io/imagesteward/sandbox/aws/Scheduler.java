package io.imagesteward.sandbox.aws;

import java.time.Instant;

/**
 * Runs work when the virtual clock reaches a moment.
 *
 * <p>Copies, validations and event deliveries take time in AWS; services ask for that time here, so that whoever drives
 * the clock decides how fast it passes.
 */
@FunctionalInterface
public interface Scheduler {
    void at(Instant when, Runnable task);
}
