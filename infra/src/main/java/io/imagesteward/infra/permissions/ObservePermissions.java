package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Aws;

/**
 * Observe reads: images, who has access to them, who uses them, the keys they are under, what is published, what is
 * recorded. It can change nothing; all it writes is what a sweep saw, below one prefix, because that is more than a
 * workflow carries.
 */
public final class ObservePermissions {

    private ObservePermissions() {}

    public static List<Grant> statements(
            String policiesArn, String bucketArn, List<String> executionsArns, Reach reach) {
        var statements = new ArrayList<>(List.of(
                Grant.allowAny(
                        "None of these actions knows resource types: IAM accepts only * for them.",
                        List.of("ec2:DescribeImages", "ec2:DescribeSnapshots", "ec2:DescribeRegions"),
                        List.of("*")),
                ReadImages.launchPermissions(),
                ReadImages.volumePermissions(),
                Grant.allowAny(
                        "Every key, of any account: which key an image is under shows only when the image is read. "
                                + "It reads metadata alone, and the key's own policy must agree.",
                        List.of("kms:DescribeKey"),
                        List.of(Arns.key("*", "*", "*"))),
                Grant.allowAny(
                        "Every key of the hub's account: which key an image is under shows only when the image is read, "
                                + "and whom it lets in has to be known before the image is shared.",
                        List.of("kms:GetKeyPolicy", "kms:ListGrants"),
                        List.of(Arns.key("*", Aws.ACCOUNT_ID, "*"))),
                RecordPermissions.retirements(bucketArn, List.of("s3:GetObject")),
                RecordPermissions.absentRetirements(bucketArn),
                RecordPermissions.sweeps(bucketArn, List.of("s3:GetObject", "s3:PutObject")),
                RecordPermissions.absentSweeps(bucketArn),
                RecordPermissions.memories(bucketArn),
                RecordPermissions.absentMemories(bucketArn),
                Grant.allowAny(
                        "The action knows no resource types: IAM accepts only * for it.",
                        List.of("cloudtrail:LookupEvents"),
                        List.of("*")),
                ReadImages.executions(executionsArns),
                ReadPolicies.statement(policiesArn)));
        statements.addAll(UsagePermissions.statements());
        if (reach.workspaces()) {
            statements.addAll(WorkspacesPermissions.observe());
        }
        if (reach.expands()) {
            statements.addAll(OrganizationPermissions.accounts());
        }
        return statements;
    }
}
