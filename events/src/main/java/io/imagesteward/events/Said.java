package io.imagesteward.events;

/**
 * An event that Image Steward sends. The components of these records, and of the records inside them, are named as the
 * JSON fields of {@code detail}, so that any JSON library writes them as the schema says.
 */
public sealed interface Said permits ImageDistributed, ImageDistributionFailed {

    /** The source and detail-type to send it under. */
    default SaidType type() {
        return switch (this) {
            case ImageDistributed _ -> SaidType.IMAGE_DISTRIBUTED;
            case ImageDistributionFailed _ -> SaidType.IMAGE_DISTRIBUTION_FAILED;
        };
    }
}
