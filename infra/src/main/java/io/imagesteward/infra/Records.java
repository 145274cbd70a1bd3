package io.imagesteward.infra;

import io.imagesteward.infra.audit.Exemption;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/** Where records of what was done are kept. They outlive the stack: they say who had access to what, and when. */
final class Records extends Construct {

    private static final Exemption NO_ACCESS_LOG = Exemption.of(
            "AwsSolutions-S1",
            "One role may write here and none of ours may read. Who else did is told by CloudTrail data events, which "
                    + "name the caller and come once, whereas server access logs are best effort.");

    private final Bucket bucket;

    Records(Construct scope, String id) {
        super(scope, id);
        this.bucket = Bucket.Builder.create(this, "Bucket")
                .versioned(true)
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Exemption.on(bucket, List.of(NO_ACCESS_LOG));
    }

    Bucket bucket() {
        return bucket;
    }
}
