package io.imagesteward.core.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * What retirement asks about an image besides who may use it.
 *
 * @param deprecated the deprecation time, which may lie ahead
 * @param lastLaunched as EC2 knows it: up to a day late, only for the owner, and empty also for "never"
 * @param protection the word for deregistration protection when it is on or cooling down
 * @param custodian the service that keeps this image
 */
public record Life(
        Optional<Instant> deprecated,
        Optional<Instant> lastLaunched,
        Optional<String> protection,
        Optional<Custodian> custodian) {

    /** An image about which nothing of this is set. */
    public static final Life PLAIN = new Life(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
