package io.imagesteward.infra;

import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.infra.permissions.Grant;
import io.imagesteward.infra.permissions.WorkflowPermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/**
 * One workflow. Its definition is a file, readable and reviewable as such; this places it, and allows it what the file
 * names and nothing else.
 *
 * <p>Standard, not Express: a started name is never started again, which is what makes a repeated event harmless.
 */
final class Workflow extends Construct {

    private final Workflows workflow;
    private final StateMachine machine;

    Workflow(Construct scope, String id, Workflows workflow, Placeholders placeholders) {
        this(scope, id, workflow, placeholders, List.of());
    }

    /** @param more what the definition needs besides calling functions and starting workflows */
    Workflow(Construct scope, String id, Workflows workflow, Placeholders placeholders, List<Grant> more) {
        super(scope, id);
        this.workflow = workflow;
        var filled = placeholders.in(workflow.definition());
        this.machine = StateMachine.Builder.create(this, "Machine")
                .stateMachineName(name(workflow))
                .stateMachineType(StateMachineType.STANDARD)
                .definitionBody(DefinitionBody.fromString(workflow.definition()))
                .definitionSubstitutions(filled.substitutions())
                .role(role(filled, more))
                .tracingEnabled(true)
                .logs(logs())
                .build();
    }

    /** The ARN without the machine: functions that a machine calls may look its executions up, and would form a circle. */
    static String arn(Workflows workflow) {
        return "arn:%s:states:%s:%s:stateMachine:%s"
                .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, name(workflow));
    }

    /** Every execution of a workflow, in the way of {@link #arn}. */
    static String executionsArn(Workflows workflow) {
        return arn(workflow).replace(":stateMachine:", ":execution:") + ":*";
    }

    StateMachine machine() {
        return machine;
    }

    Map<String, String> variable() {
        return Map.of(variable(workflow), machine.getStateMachineArn());
    }

    /** The environment variable in which functions find the ARN of a workflow. */
    static String variable(Workflows workflow) {
        return workflow.name() + "_ARN";
    }

    private static String name(Workflows workflow) {
        return "%s-%s".formatted(Aws.STACK_NAME, workflow.workflowName());
    }

    private Role role(Placeholders.Filled filled, List<Grant> more) {
        var grants = new ArrayList<>(WorkflowPermissions.statements(filled.aliasArns(), filled.machineArns()));
        grants.addAll(more);
        return Roles.role(
                this,
                Roles.Identity.of(
                        "states.amazonaws.com",
                        Optional.empty(),
                        "What the %s workflow of Image Steward may do".formatted(workflow.workflowName())),
                grants);
    }

    /** Everything but the data: the execution's history shows the data to those who may see it. */
    private LogOptions logs() {
        // This prefix keeps the log's resource policy from growing with each machine.
        return LogOptions.builder()
                .level(LogLevel.ALL)
                .includeExecutionData(false)
                .destination(Logs.group(this, "/aws/vendedlogs/states/" + name(workflow)))
                .build();
    }
}
