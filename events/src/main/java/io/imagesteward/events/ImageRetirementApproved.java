package io.imagesteward.events;

/**
 * A person agrees that a family of images is deleted, as {@link ImageRetirementApprovalRequested} asked.
 *
 * @param imageId the source image of the family
 * @param by who agrees: it ends up in the report
 */
public record ImageRetirementApproved(String imageId, String region, String by) implements Heard {

    static ImageRetirementApproved read(Fields envelope) {
        var detail = envelope.object("detail");
        return new ImageRetirementApproved(detail.text("imageId"), detail.text("region"), detail.text("by"));
    }
}
