package io.imagesteward.infra.permissions;

import java.util.List;

/**
 * Report writes records, announces and notifies; it can neither read records nor touch an image.
 *
 * <p>It names no key: the bucket is encrypted by S3, and the topic's key has a policy that lets this role use it.
 */
public final class ReportPermissions {

    private ReportPermissions() {}

    public static List<Grant> statements(String bucketArn, String topicArn, String busArn) {
        return List.of(
                Grant.allowAny(
                        "Every object of this one bucket: the keys are made of image and execution names.",
                        List.of("s3:PutObject"),
                        List.of(bucketArn + "/*")),
                Grant.allow(List.of("sns:Publish"), List.of(topicArn)),
                Grant.allow(List.of("events:PutEvents"), List.of(busArn)));
    }
}
