package io.imagesteward.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person, a pipeline or the daily schedule asks for images to be held against their policy's retirement rule. A field
 * that is not known is refused, unlike elsewhere: a misspelled {@code dryRun} must not start the real thing.
 *
 * @param imageId the source image of the one family to retire; without it, all images of the policy are reviewed
 * @param region where the image is; without it, the Region that the event was sent in
 * @param policy name of the policy to follow; without it, the policies that select the image, and without an image
 *     every policy that has a retirement rule
 * @param dryRun only say what would be done
 */
public record ImageRetirementRequested(
        @Nullable String imageId,
        @Nullable String region,
        @Nullable String policy,
        boolean dryRun) implements Heard {

    static ImageRetirementRequested read(Fields envelope) {
        var detail = envelope.object("detail");
        detail.allowOnly(Set.of("imageId", "region", "policy", "dryRun"));
        var region = detail.optionalText("region");
        return new ImageRetirementRequested(
                region == null ? detail.optionalName("imageId") : detail.text("imageId"),
                region,
                detail.optionalText("policy"),
                detail.optionalFlag("dryRun"));
    }
}
