package io.imagesteward.events;

/** The events with which Image Steward tells others what it did, so that they need not poll its workflows. */
public enum SaidType implements EventType {
    /** Every copy and share that the policy asks for was read back and found. */
    IMAGE_DISTRIBUTED("Image Distributed"),
    /** At least one image, account or Region could not be served; the others were. */
    IMAGE_DISTRIBUTION_FAILED("Image Distribution Failed"),
    /** Every image of a policy was held against its retirement rule. */
    IMAGES_REVIEWED("Images Reviewed"),
    /** A family is gone, and was seen to be gone. */
    IMAGE_RETIRED("Image Retired"),
    /** A retirement ended without deleting anything, and nothing failed. */
    IMAGE_RETIREMENT_STOPPED("Image Retirement Stopped"),
    /** Part of a retirement could not be done. */
    IMAGE_RETIREMENT_FAILED("Image Retirement Failed"),
    /** A person has to agree before a family is deleted. */
    IMAGE_RETIREMENT_APPROVAL_REQUESTED("Image Retirement Approval Requested"),
    /** A family is as its record says again. */
    IMAGE_RESTORED("Image Restored"),
    /** Part of a family could not be restored; the rest was. */
    IMAGE_RESTORE_FAILED("Image Restore Failed"),

    /** An image that somebody asked for is available. */
    IMAGE_CREATED("Image Created"),

    /** An image that somebody asked for could not be made, or not be handed over. */
    IMAGE_CREATION_FAILED("Image Creation Failed");

    private final String detailType;

    SaidType(String detailType) {
        this.detailType = detailType;
    }

    @Override
    public String source() {
        return IMAGE_STEWARD;
    }

    @Override
    public String detailType() {
        return detailType;
    }
}
