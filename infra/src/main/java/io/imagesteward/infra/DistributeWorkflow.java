package io.imagesteward.infra;

import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.infra.permissions.WorkflowPermissions;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/**
 * The distribute workflow. Its definition is a file, readable and reviewable as such; this places it.
 *
 * <p>Standard, not Express: a started name is never started again, which is what makes a repeated event harmless.
 */
final class DistributeWorkflow extends Construct {

    private final StateMachine machine;

    /** @param functionsByPlaceholder the function for each placeholder of the definition */
    DistributeWorkflow(Construct scope, String id, Map<String, JavaFunction> functionsByPlaceholder) {
        super(scope, id);
        var arns = new TreeMap<String, String>();
        functionsByPlaceholder.forEach((placeholder, function) ->
                arns.put(placeholder, function.alias().getFunctionArn()));
        this.machine = StateMachine.Builder.create(this, "Machine")
                .stateMachineType(StateMachineType.STANDARD)
                .definitionBody(DefinitionBody.fromString(Workflows.DISTRIBUTE.definition()))
                .definitionSubstitutions(substitutions(arns))
                .role(role(arns.values()))
                .tracingEnabled(true)
                .logs(logs())
                .build();
    }

    StateMachine machine() {
        return machine;
    }

    private static Map<String, String> substitutions(Map<String, String> functionArns) {
        var substitutions = new TreeMap<>(functionArns);
        substitutions.put("Partition", Aws.PARTITION);
        return substitutions;
    }

    private Role role(Collection<String> functionArns) {
        return Roles.role(
                this,
                "states.amazonaws.com",
                "What the distribute workflow of Image Steward may do",
                WorkflowPermissions.statements(functionArns));
    }

    /** Everything but the data: the execution's history shows the data to those who may see it. */
    private LogOptions logs() {
        // This prefix keeps the log's resource policy from growing with each machine.
        var name = "/aws/vendedlogs/states/%s-%s".formatted(Aws.STACK_NAME, Workflows.DISTRIBUTE.workflowName());
        return LogOptions.builder()
                .level(LogLevel.ALL)
                .includeExecutionData(false)
                .destination(Logs.group(this, name))
                .build();
    }
}
