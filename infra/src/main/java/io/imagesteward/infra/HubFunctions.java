package io.imagesteward.infra;

import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.infra.JavaFunction.Rights;
import io.imagesteward.infra.declaration.Members;
import io.imagesteward.infra.observability.Signals;
import io.imagesteward.infra.permissions.CopyPermissions;
import io.imagesteward.infra.permissions.Grant;
import io.imagesteward.infra.permissions.MemberAccess;
import io.imagesteward.infra.permissions.MemberFunction;
import io.imagesteward.infra.permissions.ObservePermissions;
import io.imagesteward.infra.permissions.Reach;
import io.imagesteward.infra.permissions.ReportPermissions;
import io.imagesteward.infra.permissions.RetirePermissions;
import io.imagesteward.infra.permissions.SharePermissions;
import io.imagesteward.infra.permissions.TriggerPermissions;
import io.imagesteward.infra.policies.Policies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.IEventBus;
import software.constructs.Construct;

/** The functions of the hub, each with the one privilege that it is cut by. */
final class HubFunctions {

    private static final Duration QUICK = Duration.seconds(60);
    private static final Duration THOROUGH = Duration.minutes(5);
    private static final String RETIRE_ARN = Workflow.variable(Workflows.RETIRE);
    private static final String RESTORE_ARN = Workflow.variable(Workflows.RESTORE);

    /** Executions that can hold the record of a retirement. */
    private static final List<String> CLAIMING =
            List.of(Workflow.executionsArn(Workflows.RETIRE), Workflow.executionsArn(Workflows.RESTORE));

    private final Construct scope;
    private final Path jar;
    private final Tools tools;
    private final Optional<Members> members;
    private final JavaFunction report;

    /** What functions read and write. */
    record Tools(Reach reach, Policies policies, Records records, Notifications notifications, IEventBus bus) {

        Map<String, String> recordsVariable() {
            return Map.of("RECORDS_BUCKET", records.bucket().getBucketName());
        }

        String bucketArn() {
            return records.bucket().getBucketArn();
        }
    }

    HubFunctions(Construct scope, Path jar, Tools tools, Optional<Members> members) {
        this.scope = scope;
        this.jar = jar;
        this.tools = tools;
        this.members = members;
        this.report = reporting();
    }

    /** The one whose log tells what needs a person. */
    JavaFunction report() {
        return report;
    }

    /** The functions that workflows call, by their placeholders. */
    Map<String, JavaFunction> calledByWorkflows() {
        return Map.of(
                "ObserveFunction", observe(),
                "ShareFunction", share(),
                "CopyFunction", copy(),
                "RetireFunction", retire(),
                "ReportFunction", report);
    }

    JavaFunction trigger(Collection<Workflow> workflows) {
        var variables = new TreeMap<>(tools.policies().variables());
        variables.putAll(tools.recordsVariable());
        workflows.forEach(workflow -> variables.putAll(workflow.variable()));
        return function(
                "Trigger",
                new Duty("starts the workflow for an image, and passes on what people answer", QUICK),
                TriggerPermissions.statements(
                        workflows.stream()
                                .map(workflow -> workflow.machine().getStateMachineArn())
                                .toList(),
                        Workflow.arn(Workflows.RETIRE),
                        tools.policies().arn(),
                        tools.bucketArn(),
                        tools.reach().workspaces()),
                variables);
    }

    private JavaFunction observe() {
        var variables = new TreeMap<>(tools.policies().variables());
        variables.putAll(tools.recordsVariable());
        variables.put(RETIRE_ARN, Workflow.arn(Workflows.RETIRE));
        variables.put(RESTORE_ARN, Workflow.arn(Workflows.RESTORE));
        return guest(
                MemberFunction.OBSERVE,
                new Duty("reads images and who uses them, and plans what to change", THOROUGH),
                ObservePermissions.statements(tools.policies().arn(), tools.bucketArn(), CLAIMING, tools.reach()),
                variables);
    }

    private JavaFunction share() {
        return guest(
                MemberFunction.SHARE,
                new Duty("gives and takes away access to images", THOROUGH),
                SharePermissions.statements(tools.bucketArn(), tools.reach()),
                tools.recordsVariable());
    }

    private JavaFunction copy() {
        return guest(
                MemberFunction.COPY,
                new Duty("makes images, copies them to other Regions and publishes them", THOROUGH),
                CopyPermissions.statements(tools.reach()),
                Map.of());
    }

    private JavaFunction retire() {
        return function(
                "Retire",
                new Duty("disables and deletes images that are marked for it, and brings them back", THOROUGH),
                RetirePermissions.statements(tools.bucketArn(), tools.reach().workspaces()),
                tools.recordsVariable());
    }

    private JavaFunction reporting() {
        var topic = tools.notifications().topic();
        var variables = new TreeMap<>(tools.recordsVariable());
        variables.put("TOPIC_ARN", topic.getTopicArn());
        variables.put("EVENT_BUS", tools.bus().getEventBusName());
        variables.put("METRICS_NAMESPACE", Signals.NAMESPACE);
        variables.put(RETIRE_ARN, Workflow.arn(Workflows.RETIRE));
        variables.put(RESTORE_ARN, Workflow.arn(Workflows.RESTORE));
        var function = function(
                "Report",
                new Duty("records and announces what was done", THOROUGH),
                ReportPermissions.statements(
                        tools.bucketArn(),
                        topic.getTopicArn(),
                        tools.bus().getEventBusArn(),
                        CLAIMING,
                        tools.reach().workspaces()),
                variables);
        tools.notifications().publishedBy(function.function());
        return function;
    }

    /** One that works in spokes too, as soon as the hub is to get into any. */
    private JavaFunction guest(
            MemberFunction function, Duty duty, List<Grant> permissions, Map<String, String> variables) {
        var access = members.map(declared -> new MemberAccess(declared, function));
        var grants = new ArrayList<>(permissions);
        access.ifPresent(there -> grants.addAll(there.statements()));
        var all = new TreeMap<>(variables);
        access.ifPresent(there -> all.putAll(there.variables()));
        return function(function.id(), duty, new Rights(grants, access.map(MemberAccess::hubRole)), all);
    }

    private JavaFunction function(String id, Duty duty, List<Grant> permissions, Map<String, String> variables) {
        return function(id, duty, new Rights(permissions, Optional.empty()), variables);
    }

    private JavaFunction function(String id, Duty duty, Rights rights, Map<String, String> variables) {
        return new JavaFunction(
                scope, id, new JavaFunction.Spec(duty.purpose(), duty.timeout(), jar, rights, variables));
    }

    private record Duty(String purpose, Duration timeout) {}
}
