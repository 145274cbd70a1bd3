package io.imagesteward.infra.permissions;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * Report writes records, announces and notifies; it can neither read records nor touch an image.
 *
 * <p>It needs no key of its own: the bucket is encrypted by S3, and the topic under the AWS managed key, whose policy
 * lets every principal of the account use it through SNS.
 */
public final class ReportPermissions {

    private ReportPermissions() {}

    public static List<PolicyStatement> statements(String bucketArn, String topicArn, String busArn) {
        return List.of(
                // Every object of this one bucket: the keys are made of image and execution names.
                Grant.allow(List.of("s3:PutObject"), List.of(bucketArn + "/*")),
                Grant.allow(List.of("sns:Publish"), List.of(topicArn)),
                Grant.allow(List.of("events:PutEvents"), List.of(busArn)));
    }
}
