package io.imagesteward.core.inventory;

/** How far an image is in its life, in words that hold for every kind; each kind has its own words for it in AWS. */
public enum Standing {
    BEING_MADE,
    IN_SERVICE,
    /** Disabled, which only an AMI can be: an image of WorkSpaces is in service until it is deleted. */
    OUT_OF_SERVICE,
    FAILED,
    /** In a word that no page of AWS explains, so that nobody may act on it. */
    STRANGE,
    GONE
}
