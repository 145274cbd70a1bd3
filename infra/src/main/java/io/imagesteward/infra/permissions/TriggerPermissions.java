package io.imagesteward.infra.permissions;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** Trigger reads the image an event is about and starts a workflow; it can change no image. */
public final class TriggerPermissions {

    private TriggerPermissions() {}

    public static List<PolicyStatement> statements(String distributeArn, String policiesArn) {
        return List.of(
                // ec2:DescribeImages knows no resource types: IAM accepts only * for it.
                Grant.allow(List.of("ec2:DescribeImages"), List.of("*")),
                Grant.allow(List.of("states:StartExecution"), List.of(distributeArn)),
                ReadPolicies.statement(policiesArn));
    }
}
