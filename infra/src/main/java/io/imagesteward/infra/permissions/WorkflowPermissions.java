package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A workflow calls its functions, by their alias only, and starts the workflows it hands over to. What it needs to write
 * its log and its trace, CDK adds.
 */
public final class WorkflowPermissions {

    private WorkflowPermissions() {}

    public static List<Grant> statements(Collection<String> aliasArns, Collection<String> machineArns) {
        var statements = new ArrayList<>(List.of(Grant.allow(List.of("lambda:InvokeFunction"), aliasArns)));
        if (!machineArns.isEmpty()) {
            statements.add(Grant.allow(List.of("states:StartExecution"), machineArns));
        }
        return statements;
    }

    /**
     * What a Distributed Map needs besides: it starts executions of its own machine, reads its items from S3, and writes its
     * results there, in parts where they are large.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html">IAM policies for
     *     using Distributed Map states</a>
     */
    public static List<Grant> distributed(String machineArn, String executionsArn, String bucketArn) {
        return List.of(
                Grant.allow(List.of("states:StartExecution"), List.of(machineArn)),
                Grant.allowAny(
                        "Every execution of this one workflow: the map asks after the one it belongs to.",
                        List.of("states:DescribeExecution"),
                        List.of(executionsArn)),
                RecordPermissions.sweeps(
                        bucketArn,
                        List.of(
                                "s3:GetObject",
                                "s3:PutObject",
                                "s3:ListMultipartUploadParts",
                                "s3:AbortMultipartUpload")));
    }
}
