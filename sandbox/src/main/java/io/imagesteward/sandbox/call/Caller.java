package io.imagesteward.sandbox.call;

import java.util.Optional;

/**
 * Who signed a request: an account and, when its credentials came from one, the ARN of an IAM role.
 *
 * <p>It exists because the same operation means different things to the owner of an image and to the account it is
 * shared with, and because permissions belong to roles.
 */
public record Caller(String account, Optional<String> role) {

    /** The sender of the few operations that AWS accepts unsigned, such as AssumeRoleWithWebIdentity. */
    public static final Caller ANONYMOUS = new Caller("anonymous", Optional.empty());
}
