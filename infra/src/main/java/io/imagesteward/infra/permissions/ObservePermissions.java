package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.List;

/** Observe reads: images, who has access to them, the keys they are under, what is published. It can change nothing. */
public final class ObservePermissions {

    /** A Region that a policy no longer names may still hold copies and grants, and they must be seen. */
    private static final List<String> ANY_REGION = List.of("*");

    private ObservePermissions() {}

    public static List<Grant> statements(Reach reach, String policiesArn) {
        var statements = new ArrayList<>(List.of(
                Grant.allowAny(
                        "Neither action knows resource types: IAM accepts only * for them.",
                        List.of("ec2:DescribeImages", "ec2:DescribeSnapshots"),
                        List.of("*")),
                Grant.allowAny(
                        "Every image: its id does not say whether it is one of ours until it has been looked at.",
                        List.of("ec2:DescribeImageAttribute"),
                        Arns.images(ANY_REGION)),
                Grant.allowAny(
                        "Every snapshot: its id does not say whose image it belongs to.",
                        List.of("ec2:DescribeSnapshotAttribute"),
                        Arns.snapshots(ANY_REGION)),
                Grant.allowAny(
                        "Every key, of any account: which key an image is under shows only when the image is read. "
                                + "It reads metadata alone, and the key's own policy must agree.",
                        List.of("kms:DescribeKey"),
                        List.of(Arns.key("*", "*", "*"))),
                ReadPolicies.statement(policiesArn)));
        if (!reach.parameterArns().isEmpty()) {
            statements.add(Grant.allow(List.of("ssm:GetParameters"), reach.parameterArns()));
        }
        return statements;
    }
}
