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
 * <p>Only questions to people expire, with every version: they hold task tokens, and whoever has one can answer.
 */
final class Records extends Construct {

    private static final Exemption NO_ACCESS_LOG = Exemption.of(
            "AwsSolutions-S1",
            "Who reads and writes here is told by CloudTrail data events, which name the caller and come once, whereas "
                    + "server access logs are best effort.");

    /** A question that is still here by then has lapsed with its execution. */
    private static final Duration LONGEST_QUESTION = Duration.days(30);

    private final Bucket bucket;

    Records(Construct scope, String id) {
        super(scope, id);
        this.bucket = Bucket.Builder.create(this, "Bucket")
                .versioned(true)
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("forget-questions")
                        .prefix("approvals/")
                        .expiration(LONGEST_QUESTION)
                        .noncurrentVersionExpiration(Duration.days(1))
                        .build()))
                .build();
        Exemption.on(bucket, List.of(NO_ACCESS_LOG));
    }

    Bucket bucket() {
        return bucket;
    }
}
