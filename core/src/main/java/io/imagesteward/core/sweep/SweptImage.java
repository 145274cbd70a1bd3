package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.policy.PolicyName;
import java.time.Instant;
import java.util.Optional;

/**
 * An image as a report lists it.
 *
 * @param source the image it is a copy of; itself when it is the source
 * @param state as AWS names it, in lower case
 * @param retires when its policy's retirement rule lets it go at the earliest; empty when no rule does
 */
public record SweptImage(
        ImageRef ref,
        String name,
        Optional<PolicyName> policy,
        ImageRef source,
        String state,
        Instant created,
        Optional<Instant> retires) {}
