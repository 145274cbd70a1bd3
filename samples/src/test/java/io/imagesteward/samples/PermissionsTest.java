package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The roles of the template, in both directions: what is called is allowed, and what is allowed is called. */
class PermissionsTest extends EverythingOnce {

    /** Step Functions itself traces and logs, as the role of each workflow. */
    private static final Set<String> OF_WORKFLOWS = Set.of(
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups");

    /** No workflow goes into a spoke yet; {@link SpokeTest} and {@link SpokeRightsTest} go there. */
    private static final String ASSUMED_LATER = "sts:AssumeRole";

    /** Allowed, and used where no call of a function shows it. */
    private static final Map<String, Set<String>> USED_UNSEEN = Map.ofEntries(
            // Lambda, Step Functions and X-Ray write these for the function.
            Map.entry(
                    "",
                    Set.of(
                            "xray:PutTraceSegments",
                            "xray:PutTelemetryRecords",
                            "logs:CreateLogStream",
                            "logs:PutLogEvents")),
            // Lambda itself puts events that failed for good into the queue, as the function's role; S3 asks whether
            // the bucket may be listed before it says that an object is absent.
            Map.entry(
                    "TriggerRole",
                    Set.of("sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "s3:ListBucket")),
            Map.entry("hub-share", Set.of("s3:ListBucket", ASSUMED_LATER)),
            Map.entry("RetireRole", Set.of("s3:ListBucket")),
            // EC2 asks the first two on behalf of whoever asks for references.
            Map.entry(
                    "hub-observe",
                    Set.of("ec2:DescribeLaunchTemplates", "imagebuilder:GetContainerRecipe", ASSUMED_LATER)),
            // Scheduler puts what it could not deliver into the queue.
            Map.entry("SchedulerRole", Set.of("sqs:SendMessage")),
            // EC2 takes one way or the other to a key; Systems Manager asks EC2 on behalf of whoever publishes.
            Map.entry("hub-copy", Set.of("kms:GenerateDataKey", "ec2:DescribeImages", ASSUMED_LATER)),
            Map.entry("DistributeRole", OF_WORKFLOWS),
            Map.entry("SweepRole", OF_WORKFLOWS),
            Map.entry("ReviewRole", OF_WORKFLOWS),
            Map.entry("RetirementRole", OF_WORKFLOWS),
            Map.entry("RestoreRole", OF_WORKFLOWS),
            Map.entry("CreateRole", OF_WORKFLOWS));

    @Test
    void everyAllowedActionIsUsedAndNothingIsRefusedOnTheWay() {
        everythingHappens();

        var idle = new TreeMap<String, Set<String>>();
        for (var role : rolesOfTheHub()) {
            var unused = new TreeSet<>(sandbox.roles().allowed(role));
            unused.removeAll(sandbox.roles().asked(role));
            USED_UNSEEN.forEach((name, actions) -> {
                if (role.contains(name)) {
                    unused.removeAll(actions);
                }
            });
            if (!unused.isEmpty()) {
                idle.put(role, unused);
            }
        }
        assertThat(idle).isEmpty();
        assertThat(sandbox.calls().entries())
                .filteredOn(call -> call.caller().role().isPresent())
                // One spoke has no roles for us, which is what the first caller there is told.
                .filteredOn(call -> !call.operation().equals("AssumeRole"))
                .noneMatch(call -> call.errorCode().filter(this::isRefusal).isPresent());
    }

    private List<String> rolesOfTheHub() {
        return sandbox.roles().arns().stream()
                .filter(arn -> arn.contains("::" + HUB + ":"))
                .toList();
    }

    private boolean isRefusal(String code) {
        return Set.of("UnauthorizedOperation", "AccessDenied", "AccessDeniedException", "AuthorizationError")
                .contains(code);
    }
}
