package io.imagesteward.core.inventory;

/**
 * How a snapshot is encrypted, which decides whether it can be shared at all.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-explicit.html">Share an AMI</a>
 */
public sealed interface Encryption {

    /** Plain data. */
    record None() implements Encryption {}

    /** A key that its owner can let others use. */
    record CustomerManaged(String keyArn, KeyUse use) implements Encryption {

        /** A key about whose use nobody needed to ask. */
        public CustomerManaged(String keyArn) {
            this(keyArn, new KeyUse.NotAsked());
        }
    }

    /** {@code aws/ebs}: nobody else can ever use it. */
    record AwsManaged(String keyArn) implements Encryption {}

    /** The key could not be read, so nothing is assumed about it. */
    record Unknown(String keyArn, String why) implements Encryption {}
}
