package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Caller;
import java.util.Optional;

/**
 * Tells who an access key belongs to.
 *
 * <p>The endpoint asks it after its own rule, that a key of twelve digits is the account of that number acting as
 * itself.
 */
@FunctionalInterface
public interface Credentials {
    Optional<Caller> caller(String accessKeyId);
}
