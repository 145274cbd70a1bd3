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
}
