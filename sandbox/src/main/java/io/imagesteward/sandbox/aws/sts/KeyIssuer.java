package io.imagesteward.sandbox.aws.sts;

/**
 * Gives out the access key of an assumed role.
 *
 * <p>Whoever reads signatures must recognise the key again, so the issuing belongs to the reader and not to STS.
 */
@FunctionalInterface
public interface KeyIssuer {
    /** A new access key for a role, given as its ARN, of an account. */
    String issue(String account, String roleArn);
}
