package io.imagesteward.infra;

import io.imagesteward.infra.audit.Exemption;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * Where records are kept: of what was done, and of what restores a retired image. They outlive the stack and never
 * expire, so that no grace period, approval or Recycle Bin is longer than the record it needs.
 *
 * <p>Only two things expire, with every version: questions to people, because they hold task tokens, and whoever has one
 * can answer; and the notes that sweeps make for themselves.
 */
final class Records extends Construct {

    private static final Exemption NO_ACCESS_LOG = Exemption.of(
            "AwsSolutions-S1",
            "Who reads and writes here is told by CloudTrail data events, which name the caller and come once, whereas "
                    + "server access logs are best effort.");

    /** A question that is still here by then has lapsed with its execution. */
    private static final Duration LONGEST_QUESTION = Duration.days(30);

    /** What one step of a sweep wrote for the next, and what the last sweep found, which each sweep writes anew. */
    private static final Duration NOTES = Duration.days(30);

    private final Bucket bucket;

    Records(Construct scope, String id) {
        super(scope, id);
        this.bucket = Bucket.Builder.create(this, "Bucket")
                .versioned(true)
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .lifecycleRules(List.of(
                        forget("questions", "approvals/", LONGEST_QUESTION), forget("sweeps", "sweeps/", NOTES)))
                .build();
        Exemption.on(bucket, List.of(NO_ACCESS_LOG));
    }

    private static LifecycleRule forget(String what, String prefix, Duration after) {
        return LifecycleRule.builder()
                .id("forget-" + what)
                .prefix(prefix)
                .expiration(after)
                .noncurrentVersionExpiration(Duration.days(1))
                .build();
    }

    Bucket bucket() {
        return bucket;
    }
}
