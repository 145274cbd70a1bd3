package io.imagesteward.events;

/** The events with which Image Steward tells others what it did, so that they need not poll its workflows. */
public enum SaidType implements EventType {
    /** Every copy and share that the policy asks for was read back and found. */
    IMAGE_DISTRIBUTED("Image Distributed"),
    /** At least one image, account or Region could not be served; the others were. */
    IMAGE_DISTRIBUTION_FAILED("Image Distribution Failed");

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
