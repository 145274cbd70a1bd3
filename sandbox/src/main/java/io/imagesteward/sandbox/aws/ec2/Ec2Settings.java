package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;

/**
 * Quotas of images, and how long copies take.
 *
 * <p>The quotas are adjustable in AWS and have been raised over the years ("AMI quotas in Amazon EC2" and "How Amazon EC2
 * AMI copy works" in the EC2 User Guide), so they are settings here. AWS promises no duration for a copy; the larger its
 * largest volume, the longer it takes.
 */
public record Ec2Settings(int sharesPerImage, int concurrentCopies, Duration copyAtLeast, Duration copyPerGiB) {

    /** The default quotas of an account. */
    public static Ec2Settings defaults() {
        return new Ec2Settings(1_000, 300, Duration.ofMinutes(3), Duration.ofSeconds(20));
    }

    public Ec2Settings withSharesPerImage(int most) {
        return new Ec2Settings(most, concurrentCopies, copyAtLeast, copyPerGiB);
    }

    public Ec2Settings withConcurrentCopies(int most) {
        return new Ec2Settings(sharesPerImage, most, copyAtLeast, copyPerGiB);
    }

    Duration copyOf(int largestGiB) {
        return copyAtLeast.plus(copyPerGiB.multipliedBy(largestGiB));
    }
}
