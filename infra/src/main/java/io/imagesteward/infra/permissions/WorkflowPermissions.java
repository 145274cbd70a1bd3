package io.imagesteward.infra.permissions;

import java.util.Collection;
import java.util.List;

/**
 * A workflow calls its functions, by their alias only. What it needs to write its log and its trace, CDK adds.
 */
public final class WorkflowPermissions {

    private WorkflowPermissions() {}

    public static List<Grant> statements(Collection<String> aliasArns) {
        return List.of(Grant.allow(List.of("lambda:InvokeFunction"), aliasArns));
    }
}
