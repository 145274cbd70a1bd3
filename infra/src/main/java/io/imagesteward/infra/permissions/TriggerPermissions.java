package io.imagesteward.infra.permissions;

import java.util.List;

/** Trigger reads the image an event is about and starts a workflow; it can change no image. */
public final class TriggerPermissions {

    private TriggerPermissions() {}

    public static List<Grant> statements(String distributeArn, String policiesArn) {
        return List.of(
                Grant.allowAny(
                        "ec2:DescribeImages knows no resource types: IAM accepts only * for it.",
                        List.of("ec2:DescribeImages"),
                        List.of("*")),
                Grant.allow(List.of("states:StartExecution"), List.of(distributeArn)),
                ReadPolicies.statement(policiesArn));
    }
}
