package io.imagesteward.events;

/**
 * An event that Image Steward sends. The components of these records, and of the records inside them, are named as the
 * JSON fields of {@code detail}, so that any JSON library writes them as the schema says.
 */
public sealed interface Said
        permits ImageDistributed,
                ImageDistributionFailed,
                ImagesReviewed,
                ImageRetired,
                ImageRetirementStopped,
                ImageRetirementFailed,
                ImageRetirementApprovalRequested,
                ImageRestored,
                ImageRestoreFailed,
                ImageCreated,
                ImageCreationFailed {

    /** The source and detail-type to send it under. */
    default SaidType type() {
        return switch (this) {
            case ImageDistributed _ -> SaidType.IMAGE_DISTRIBUTED;
            case ImageDistributionFailed _ -> SaidType.IMAGE_DISTRIBUTION_FAILED;
            case ImagesReviewed _ -> SaidType.IMAGES_REVIEWED;
            case ImageRetired _ -> SaidType.IMAGE_RETIRED;
            case ImageRetirementStopped _ -> SaidType.IMAGE_RETIREMENT_STOPPED;
            case ImageRetirementFailed _ -> SaidType.IMAGE_RETIREMENT_FAILED;
            case ImageRetirementApprovalRequested _ -> SaidType.IMAGE_RETIREMENT_APPROVAL_REQUESTED;
            case ImageRestored _ -> SaidType.IMAGE_RESTORED;
            case ImageRestoreFailed _ -> SaidType.IMAGE_RESTORE_FAILED;
            case ImageCreated _ -> SaidType.IMAGE_CREATED;
            case ImageCreationFailed _ -> SaidType.IMAGE_CREATION_FAILED;
        };
    }
}
