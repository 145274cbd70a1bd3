package io.imagesteward.infra;

import io.imagesteward.infra.declaration.Declaration;
import io.imagesteward.infra.declaration.DeclaredPolicy;
import io.imagesteward.infra.observability.Alarms;
import io.imagesteward.infra.observability.Overview;
import io.imagesteward.infra.observability.Watched;
import io.imagesteward.infra.permissions.CopyPermissions;
import io.imagesteward.infra.permissions.Grant;
import io.imagesteward.infra.permissions.ObservePermissions;
import io.imagesteward.infra.permissions.Reach;
import io.imagesteward.infra.permissions.ReportPermissions;
import io.imagesteward.infra.permissions.SharePermissions;
import io.imagesteward.infra.permissions.TriggerPermissions;
import io.imagesteward.infra.policies.Policies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.EventBus;
import software.constructs.Construct;

/** Everything that runs in the hub: policies, functions cut by privilege, the workflow, and what starts it. */
public final class HubStack extends Stack {

    private static final String BUS = "default";
    private static final Duration QUICK = Duration.seconds(60);
    private static final Duration THOROUGH = Duration.minutes(5);

    private final Path jar;
    private final Reach reach;
    private final Policies policies;
    private final Records records;
    private final Notifications notifications;

    /** @param functionsJar the functions, built; a file, because their classes are none of the stack's business */
    public HubStack(Construct scope, String id, Declaration declaration, Path functionsJar) {
        super(scope, id, props(declaration));
        this.jar = functionsJar;
        this.reach = new Reach(
                declaration.hub().region(),
                declaration.policies().stream().map(DeclaredPolicy::policy).toList());
        this.policies = new Policies(this, "Policies", declaration.policies());
        this.records = new Records(this, "Records");
        this.notifications = new Notifications(this, "Notifications");
        var distribute = new DistributeWorkflow(
                this,
                "Distribute",
                Map.of(
                        "ObserveFunction", observe(),
                        "ShareFunction", share(),
                        "CopyFunction", copy(),
                        "ReportFunction", report()));
        new Triggers(this, "Triggers", trigger(distribute));
        var watched = Watched.in(this);
        var alarms = new Alarms(this, "Alarms", watched, notifications.topic());
        new Overview(this, "Overview", watched, alarms);
        output("DistributeWorkflowArn", distribute.machine().getStateMachineArn());
        output("TopicArn", notifications.topic().getTopicArn());
        output("RecordsBucketName", records.bucket().getBucketName());
    }

    private JavaFunction trigger(DistributeWorkflow distribute) {
        var arn = distribute.machine().getStateMachineArn();
        var variables = new TreeMap<>(policies.variables());
        variables.put("DISTRIBUTE_ARN", arn);
        return function(
                "Trigger",
                new Duty("starts the workflow for an image", QUICK),
                TriggerPermissions.statements(arn, policies.arn()),
                variables);
    }

    private JavaFunction observe() {
        return function(
                "Observe",
                new Duty("reads images and plans what to change", THOROUGH),
                ObservePermissions.statements(reach, policies.arn()),
                policies.variables());
    }

    private JavaFunction share() {
        return function(
                "Share",
                new Duty("gives and takes away access to images", THOROUGH),
                SharePermissions.statements(),
                Map.of());
    }

    private JavaFunction copy() {
        return function(
                "Copy",
                new Duty("copies images to other Regions and publishes them", THOROUGH),
                CopyPermissions.statements(reach),
                Map.of());
    }

    private JavaFunction report() {
        var bucket = records.bucket();
        var topic = notifications.topic();
        var bus = EventBus.fromEventBusName(this, "Bus", BUS);
        var report = function(
                "Report",
                new Duty("records and announces what was done", THOROUGH),
                ReportPermissions.statements(bucket.getBucketArn(), topic.getTopicArn(), bus.getEventBusArn()),
                Map.of(
                        "RECORDS_BUCKET", bucket.getBucketName(),
                        "TOPIC_ARN", topic.getTopicArn(),
                        "EVENT_BUS", BUS));
        notifications.publishedBy(report.function());
        return report;
    }

    private JavaFunction function(String id, Duty duty, List<Grant> permissions, Map<String, String> variables) {
        return new JavaFunction(
                this, id, new JavaFunction.Spec(duty.purpose(), duty.timeout(), jar, permissions, variables));
    }

    private void output(String id, String value) {
        CfnOutput.Builder.create(this, id).value(value).build();
    }

    /** The account is whichever one deploys; only the Region is declared. */
    private static StackProps props(Declaration declaration) {
        return StackProps.builder()
                .description("Image Steward: shares and copies machine images as policies say")
                .env(Environment.builder()
                        .region(declaration.hub().region().value())
                        .build())
                .build();
    }

    private record Duty(String purpose, Duration timeout) {}
}
