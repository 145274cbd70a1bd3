package io.imagesteward.infra;

import io.imagesteward.events.HeardType;
import io.imagesteward.events.OrganizationCall;
import io.imagesteward.events.OrganizationNews;
import io.imagesteward.events.WorkspaceImageCall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The events that start a workflow, or let one go on, sooner than the next look around would.
 *
 * <p>AWS sends most of them best effort, and a tag twice: as a tag change and as an API call, because only the second
 * is documented for images.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitor-ami-events.html">Monitor AMI events</a>
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/monitor-tag-changes.html">Monitor tag changes</a>
 */
final class Triggers extends Construct {

    private final JavaFunction trigger;
    private final Queue undelivered;

    Triggers(Construct scope, String id, JavaFunction trigger) {
        super(scope, id);
        this.trigger = trigger;
        this.undelivered = DeadLetters.queue(this, "UndeliveredEvents");
        keepFailures();
        for (var type : HeardType.values()) {
            rule(type);
        }
    }

    /** Events reach the function asynchronously, so its own failures come back to nobody. */
    private void keepFailures() {
        trigger.alias()
                .configureAsyncInvoke(EventInvokeConfigOptions.builder()
                        .maxEventAge(Duration.hours(6))
                        .retryAttempts(2)
                        .onFailure(new SqsDestination(DeadLetters.queue(this, "FailedEvents")))
                        .build());
    }

    private void rule(HeardType type) {
        var pattern = EventPattern.builder().source(List.of(type.source())).detailType(List.of(type.detailType()));
        var detail = detail(type);
        if (!detail.isEmpty()) {
            // Sorted, because Map.of has another order in each run and the template would seem to change.
            pattern.detail(new TreeMap<>(detail));
        }
        Rule.Builder.create(this, id(type))
                .description("Image Steward: " + purpose(type))
                .eventPattern(pattern.build())
                .targets(List.of(LambdaFunction.Builder.create(trigger.alias())
                        .deadLetterQueue(undelivered)
                        .maxEventAge(Duration.hours(24))
                        .retryAttempts(185)
                        .build()))
                .build();
    }

    private static String id(HeardType type) {
        return switch (type) {
            case AMI_STATE_CHANGE -> "AmiAvailable";
            case TAG_CHANGE -> "AmiTagged";
            case TAG_API_CALL -> "AmiTaggedByCall";
            case WORKSPACE_IMAGE_CALL -> "WorkspaceImageCalled";
            case IMAGE_DISTRIBUTION_REQUESTED -> "DistributionRequested";
            case IMAGE_RETIREMENT_REQUESTED -> "RetirementRequested";
            case IMAGE_RETIREMENT_APPROVED -> "RetirementApproved";
            case IMAGE_RETIREMENT_REFUSED -> "RetirementRefused";
            case IMAGE_RESTORE_REQUESTED -> "RestoreRequested";
            case IMAGE_SWEEP_REQUESTED -> "SweepRequested";
            case SHARE_CANCELLATION_REQUESTED -> "ShareCancellationRequested";
            case ORGANIZATION_CALL -> "AccountMoved";
            case ORGANIZATION_NEWS -> "AccountJoined";
            case IMAGE_CREATION_REQUESTED -> "CreationRequested";
            case IMAGE_IMPORT_REQUESTED -> "ImportRequested";
        };
    }

    private static String purpose(HeardType type) {
        return switch (type) {
            case AMI_STATE_CHANGE -> "an image has become available";
            case TAG_CHANGE -> "an image's tags have changed";
            case TAG_API_CALL -> "an image's tags have changed, as CloudTrail tells it";
            case WORKSPACE_IMAGE_CALL -> "a WorkSpaces image is being made, or its tags have changed";
            case IMAGE_DISTRIBUTION_REQUESTED -> "somebody asks for an image to be distributed";
            case IMAGE_RETIREMENT_REQUESTED -> "somebody, or the day, asks which images may retire";
            case IMAGE_RETIREMENT_APPROVED -> "somebody agrees that an image is deleted";
            case IMAGE_RETIREMENT_REFUSED -> "somebody objects to an image being deleted";
            case IMAGE_RESTORE_REQUESTED -> "somebody wants an image back";
            case IMAGE_SWEEP_REQUESTED -> "somebody, or the clock, wants every image looked at";
            case SHARE_CANCELLATION_REQUESTED -> "somebody wants a spoke to give up a share";
            case ORGANIZATION_CALL -> "an account was moved, or sent away";
            case ORGANIZATION_NEWS -> "an account was made, or has joined";
            case IMAGE_CREATION_REQUESTED -> "somebody asks for an image of an instance or a WorkSpace";
            case IMAGE_IMPORT_REQUESTED -> "somebody brings Windows with a license of their own";
        };
    }

    /** What sets the few events apart that are about our images, among the many of their type. */
    private static Map<String, ?> detail(HeardType type) {
        return switch (type) {
            case AMI_STATE_CHANGE -> Map.of("State", List.of("available"));
            case TAG_CHANGE ->
                Map.of("service", List.of("ec2", "workspaces"), "resource-type", List.of("image", "workspaceimage"));
            case TAG_API_CALL ->
                Map.of(
                        "eventSource", List.of("ec2.amazonaws.com"),
                        "eventName", List.of("CreateTags", "DeleteTags"),
                        "errorCode", List.of(Map.of("exists", false)),
                        "requestParameters", Map.of("resourcesSet", Map.of("items", amiIds())));
            case WORKSPACE_IMAGE_CALL ->
                Map.of(
                        "eventSource", List.of(WorkspaceImageCall.EVENT_SOURCE),
                        "eventName", WorkspaceImageCall.EVENT_NAMES,
                        "errorCode", List.of(Map.of("exists", false)));
            case ORGANIZATION_CALL ->
                Map.of(
                        "eventSource", List.of(OrganizationCall.EVENT_SOURCE),
                        "eventName", OrganizationCall.EVENT_NAMES,
                        "errorCode", List.of(Map.of("exists", false)));
            case ORGANIZATION_NEWS ->
                Map.of(
                        "eventSource",
                        List.of(OrganizationCall.EVENT_SOURCE),
                        "eventName",
                        OrganizationNews.EVENT_NAMES);
            case IMAGE_SWEEP_REQUESTED,
                    SHARE_CANCELLATION_REQUESTED,
                    IMAGE_DISTRIBUTION_REQUESTED,
                    IMAGE_RETIREMENT_REQUESTED,
                    IMAGE_RETIREMENT_APPROVED,
                    IMAGE_RETIREMENT_REFUSED,
                    IMAGE_RESTORE_REQUESTED,
                    IMAGE_CREATION_REQUESTED,
                    IMAGE_IMPORT_REQUESTED -> Map.of();
        };
    }

    private static Map<String, ?> amiIds() {
        return Map.of("resourceId", List.of(Map.of("prefix", "ami-")));
    }
}
