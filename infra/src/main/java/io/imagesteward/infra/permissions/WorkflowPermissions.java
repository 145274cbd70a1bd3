package io.imagesteward.infra.permissions;

import java.util.Collection;
import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * A workflow calls its functions, by their alias only. What it needs to write its log and its trace, CDK adds; those
 * actions know no resource types, so they stand on *.
 */
public final class WorkflowPermissions {

    private WorkflowPermissions() {}

    public static List<PolicyStatement> statements(Collection<String> aliasArns) {
        return List.of(Grant.allow(List.of("lambda:InvokeFunction"), aliasArns));
    }
}
