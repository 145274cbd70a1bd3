package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;

/**
 * Quotas of images, how long copies take, how late evidence of use arrives, and what AWS does not write down.
 *
 * <p>The quotas are adjustable in AWS and have been raised over the years ("AMI quotas in Amazon EC2" and "How Amazon EC2
 * AMI copy works" in the EC2 User Guide), so they are settings here. AWS promises no duration for a copy; the larger its
 * largest volume, the longer it takes.
 *
 * @param undocumentedRefusal the code where the documentation names none: deregistering a protected image, sharing a
 *     disabled one, enabling one with archived snapshots, deleting a locked snapshot, restoring an image before its
 *     snapshots. A caller must also bear {@code UnsupportedOperation} and {@code IncorrectState}.
 */
public record Ec2Settings(Quotas quotas, CopyPace copies, EvidenceLag evidence, String undocumentedRefusal) {

    /** How many there may be at once. */
    public record Quotas(
            int sharesPerImage, int concurrentCopies, int concurrentSnapshotCopies, int pendingUsageReports) {}

    /** How long a copy takes: a while, and more for each GiB. */
    public record CopyPace(Duration atLeast, Duration perGiB) {}

    /**
     * How late evidence of use arrives.
     *
     * @param lastLaunch until LastLaunchedTime tells of a launch; AWS says up to 24 hours
     * @param instances what was launched this recently is missing from usage reports; AWS says it can be
     * @param templates the same for launch templates; AWS says a few days
     * @param report until a usage report is made
     * @param recipientsCount whether launches by other accounts show in LastLaunchedTime, on which AWS is silent
     */
    public record EvidenceLag(
            Duration lastLaunch, Duration instances, Duration templates, Duration report, boolean recipientsCount) {}

    /** The default quotas of an account, and evidence as late as AWS says it may be. */
    public static Ec2Settings defaults() {
        return new Ec2Settings(
                new Quotas(1_000, 300, 20, 2_000),
                new CopyPace(Duration.ofMinutes(3), Duration.ofSeconds(20)),
                new EvidenceLag(
                        Duration.ofHours(24), Duration.ofHours(24), Duration.ofDays(3), Duration.ofMinutes(5), false),
                "OperationNotPermitted");
    }

    public Ec2Settings withSharesPerImage(int most) {
        return with(
                new Quotas(most, quotas.concurrentCopies, quotas.concurrentSnapshotCopies, quotas.pendingUsageReports));
    }

    public Ec2Settings withConcurrentCopies(int most) {
        return with(
                new Quotas(quotas.sharesPerImage, most, quotas.concurrentSnapshotCopies, quotas.pendingUsageReports));
    }

    public Ec2Settings with(Quotas quotas) {
        return new Ec2Settings(quotas, copies, evidence, undocumentedRefusal);
    }

    public Ec2Settings with(EvidenceLag evidence) {
        return new Ec2Settings(quotas, copies, evidence, undocumentedRefusal);
    }

    /** Another code where AWS documents none. */
    public Ec2Settings withUndocumentedRefusal(String code) {
        return new Ec2Settings(quotas, copies, evidence, code);
    }

    Duration copyOf(int largestGiB) {
        return copies.atLeast().plus(copies.perGiB().multipliedBy(largestGiB));
    }
}
