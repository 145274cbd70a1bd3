package io.imagesteward.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events that start work. All of AWS's own here are delivered best effort, so none of them is the only way to learn
 * of a change: the scheduled sweep is.
 */
public enum HeardType implements EventType {
    /** See the EC2 User Guide, "Monitor AMI events using Amazon EventBridge". */
    AMI_STATE_CHANGE("aws.ec2", "EC2 AMI State Change"),
    /** See the Tagging User Guide, "Monitor tag changes with serverless workflows and Amazon EventBridge". */
    TAG_CHANGE("aws.tag", "Tag Change on Resource"),
    /**
     * See the EventBridge User Guide, "AWS service events delivered via AWS CloudTrail". The second path to tag changes,
     * because AWS does not list images among the resources that {@link #TAG_CHANGE} covers.
     */
    TAG_API_CALL("aws.ec2", "AWS API Call via CloudTrail"),
    /** See the EventBridge Events Reference, "Amazon WorkSpaces events". WorkSpaces has no event of its own for images. */
    WORKSPACE_IMAGE_CALL("aws.workspaces", "AWS API Call via CloudTrail"),
    /** Sent by people, or by the pipeline that built the image. */
    IMAGE_DISTRIBUTION_REQUESTED(IMAGE_STEWARD, "Image Distribution Requested"),
    /** Sent by people, by pipelines, and once a day by our own schedule. */
    IMAGE_RETIREMENT_REQUESTED(IMAGE_STEWARD, "Image Retirement Requested"),
    /** Sent by the person who was asked. */
    IMAGE_RETIREMENT_APPROVED(IMAGE_STEWARD, "Image Retirement Approved"),
    /** Sent by the person who was asked. */
    IMAGE_RETIREMENT_REFUSED(IMAGE_STEWARD, "Image Retirement Refused"),
    /** Sent by people who miss an image. */
    IMAGE_RESTORE_REQUESTED(IMAGE_STEWARD, "Image Restore Requested"),

    /** Sent by people and pipelines that have prepared an instance or a WorkSpace. */
    IMAGE_CREATION_REQUESTED(IMAGE_STEWARD, "Image Creation Requested"),

    /** Sent by people and pipelines that bring a Windows license of their own to WorkSpaces. */
    IMAGE_IMPORT_REQUESTED(IMAGE_STEWARD, "Image Import Requested"),
    /** Sent by people, and by our own schedule. */
    IMAGE_SWEEP_REQUESTED(IMAGE_STEWARD, "Image Sweep Requested"),
    /** Sent by the person who saw the share. */
    SHARE_CANCELLATION_REQUESTED(IMAGE_STEWARD, "Share Cancellation Requested"),
    /** See the Organizations User Guide, "Logging and monitoring in AWS Organizations". */
    ORGANIZATION_CALL("aws.organizations", "AWS API Call via CloudTrail"),
    /** The same, where nobody in particular called. */
    ORGANIZATION_NEWS("aws.organizations", "AWS Service Event via CloudTrail");

    private final String source;
    private final String detailType;

    HeardType(String source, String detailType) {
        this.source = source;
        this.detailType = detailType;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String detailType() {
        return detailType;
    }

    /** By its detail-type; where services share one, by its source, or the first of them if that is nobody's. */
    static Optional<HeardType> of(String detailType, @Nullable Object source) {
        return Arrays.stream(values())
                .filter(type -> type.detailType.equals(detailType))
                .min(Comparator.comparing(type -> !type.source.equals(source)));
    }

    static List<String> detailTypes() {
        return Arrays.stream(values()).map(HeardType::detailType).distinct().toList();
    }
}
