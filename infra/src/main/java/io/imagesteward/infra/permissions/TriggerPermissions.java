package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Trigger reads the image an event is about, starts a workflow, and hands a person's answer to the execution that waits
 * for it; it can change no image.
 */
public final class TriggerPermissions {

    private TriggerPermissions() {}

    /** What it needs; of WorkSpaces only where a policy is about images of it. */
    public static List<Grant> statements(
            Collection<String> workflowArns,
            String retireArn,
            String policiesArn,
            String bucketArn,
            boolean workspaces) {
        var statements = new ArrayList<>(List.of(
                Grant.allowAny(
                        "ec2:DescribeImages knows no resource types: IAM accepts only * for it.",
                        List.of("ec2:DescribeImages"),
                        List.of("*")),
                Grant.allow(List.of("states:StartExecution"), workflowArns),
                Grant.allow(List.of("states:SendTaskSuccess", "states:SendTaskFailure"), List.of(retireArn)),
                RecordPermissions.questions(bucketArn, List.of("s3:GetObject", "s3:DeleteObject")),
                RecordPermissions.absentQuestions(bucketArn),
                ReadPolicies.statement(policiesArn)));
        if (workspaces) {
            statements.add(WorkspacesPermissions.look());
        }
        return statements;
    }
}
