package io.imagesteward.events;

import org.jspecify.annotations.Nullable;

/**
 * A person objects to the deletion of a family of images, which is then put back as it was recorded.
 *
 * @param imageId the source image of the family
 * @param by who objects: it ends up in the report
 */
public record ImageRetirementRefused(
        String imageId, String region, String by, @Nullable String reason) implements Heard {

    static ImageRetirementRefused read(Fields envelope) {
        var detail = envelope.object("detail");
        return new ImageRetirementRefused(
                detail.text("imageId"), detail.text("region"), detail.text("by"), detail.optionalText("reason"));
    }
}
