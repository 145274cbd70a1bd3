package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.List;

/**
 * Report writes records, announces and notifies; it reads images to record them, and can touch none.
 *
 * <p>It names no key: the bucket is encrypted by S3, and the topic's key has a policy that lets this role use it.
 */
public final class ReportPermissions {

    private ReportPermissions() {}

    /** What it needs; of WorkSpaces only where a policy is about images of it. */
    public static List<Grant> statements(
            String bucketArn, String topicArn, String busArn, List<String> executionsArns, boolean workspaces) {
        var statements = new ArrayList<>(List.of(
                Grant.allowAny(
                        "ec2:DescribeImages knows no resource types: IAM accepts only * for it.",
                        List.of("ec2:DescribeImages"),
                        List.of("*")),
                ReadImages.launchPermissions(),
                ReadImages.volumePermissions(),
                Grant.allowAny(
                        "Every object of this one bucket: the keys are made of image and execution names.",
                        List.of("s3:PutObject"),
                        List.of(bucketArn + "/*")),
                RecordPermissions.retirements(bucketArn, List.of("s3:GetObject", "s3:DeleteObject")),
                RecordPermissions.absentRetirements(bucketArn),
                RecordPermissions.sweeps(bucketArn, List.of("s3:GetObject")),
                RecordPermissions.absentSweeps(bucketArn),
                RecordPermissions.memories(bucketArn),
                RecordPermissions.absentMemories(bucketArn),
                ReadImages.executions(executionsArns),
                Grant.allow(List.of("sns:Publish"), List.of(topicArn)),
                Grant.allow(List.of("events:PutEvents"), List.of(busArn))));
        if (workspaces) {
            statements.addAll(WorkspacesPermissions.inspect());
        }
        return statements;
    }
}
