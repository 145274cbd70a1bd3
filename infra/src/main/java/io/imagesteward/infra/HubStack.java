package io.imagesteward.infra;

import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.infra.declaration.Declaration;
import io.imagesteward.infra.declaration.Members;
import io.imagesteward.infra.observability.Alarms;
import io.imagesteward.infra.observability.Overview;
import io.imagesteward.infra.observability.Signals;
import io.imagesteward.infra.observability.Watched;
import io.imagesteward.infra.permissions.Reach;
import io.imagesteward.infra.permissions.WorkflowPermissions;
import io.imagesteward.infra.policies.Policies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.EventBus;
import software.constructs.Construct;

/** Everything that runs in the hub: policies, functions cut by privilege, the workflows, and what starts them. */
public final class HubStack extends Stack {

    private static final String BUS = "default";

    /** @param functionsJar the functions, built; a file, because their classes are none of the stack's business */
    public HubStack(Construct scope, String id, Declaration declaration, Path functionsJar) {
        super(scope, id, props(declaration));
        var records = new Records(this, "Records");
        var notifications = new Notifications(this, "Notifications");
        var bus = EventBus.fromEventBusName(this, "Bus", BUS);
        var tools = new HubFunctions.Tools(
                Reach.of(declaration),
                new Policies(this, "Policies", declaration.policies()),
                records,
                notifications,
                bus);
        var members = declaration.hub().members();
        var functions = new HubFunctions(this, functionsJar, tools, members);
        var workflows = workflows(functions.calledByWorkflows(), records);
        new Triggers(this, "Triggers", functions.trigger(workflows));
        new DailyReview(this, "DailyReview", bus);
        new SweepSchedules(this, "Sweeps", bus);
        members.flatMap(Members::stackSet)
                .ifPresent(targets -> new SpokeStackSet(this, "Spokes", declaration, members.get(), targets));
        var signals = new Signals(this, "Signals", functions.report().logs());
        var watched = Watched.in(this);
        var alarms = new Alarms(this, "Alarms", watched, signals, notifications.topic());
        new Overview(this, "Overview", watched, signals, alarms);
        workflows.forEach(workflow -> output(
                workflow.getNode().getId() + "WorkflowArn", workflow.machine().getStateMachineArn()));
        output("TopicArn", notifications.topic().getTopicArn());
        output("RecordsBucketName", records.bucket().getBucketName());
    }

    /** Children first: who starts another needs its ARN. */
    private List<Workflow> workflows(Map<String, JavaFunction> functions, Records records) {
        var distribute = new Workflow(this, "Distribute", Workflows.DISTRIBUTE, new Placeholders(functions, Map.of()));
        var restore = new Workflow(this, "Restore", Workflows.RESTORE, new Placeholders(functions, Map.of()));
        var retire = new Workflow(
                this,
                "Retirement",
                Workflows.RETIRE,
                new Placeholders(functions, Map.of("RestoreStateMachine", restore)));
        var review = new Workflow(
                this, "Review", Workflows.REVIEW, new Placeholders(functions, Map.of("RetireStateMachine", retire)));
        var create = new Workflow(
                this,
                "Create",
                Workflows.CREATE,
                new Placeholders(functions, Map.of("DistributeStateMachine", distribute)));
        var sweep = new Workflow(
                this,
                "Sweep",
                Workflows.SWEEP,
                new Placeholders(functions, Map.of("DistributeStateMachine", distribute, "ReviewStateMachine", review)),
                WorkflowPermissions.distributed(
                        Workflow.arn(Workflows.SWEEP),
                        Workflow.executionsArn(Workflows.SWEEP),
                        records.bucket().getBucketArn()));
        return List.of(distribute, review, retire, restore, create, sweep);
    }

    private void output(String id, String value) {
        CfnOutput.Builder.create(this, id).value(value).build();
    }

    /** The account is whichever one deploys; only the Region is declared. */
    private static StackProps props(Declaration declaration) {
        return StackProps.builder()
                .description("Image Steward: shares, copies and retires machine images as policies say")
                .env(Environment.builder()
                        .region(declaration.hub().region().value())
                        .build())
                .build();
    }
}
