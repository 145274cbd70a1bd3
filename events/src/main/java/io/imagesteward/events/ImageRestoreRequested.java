package io.imagesteward.events;

import org.jspecify.annotations.Nullable;

/**
 * A person wants a family of images back that was retired, or is being retired.
 *
 * @param imageId the source image of the family
 */
public record ImageRestoreRequested(
        String imageId, String region, @Nullable String reason) implements Heard {

    static ImageRestoreRequested read(Fields envelope) {
        var detail = envelope.object("detail");
        return new ImageRestoreRequested(detail.text("imageId"), detail.text("region"), detail.optionalText("reason"));
    }
}
