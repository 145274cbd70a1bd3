package io.imagesteward.events;

import org.jspecify.annotations.Nullable;

/**
 * A person or a build pipeline asks for an image to be distributed now, rather than at the next event or sweep.
 *
 * @param region where the image is; without it, the Region that the event was sent in
 * @param policy name of the policy to follow; without it, the policies that select the image
 * @param reason why, in the sender's words: it ends up in the report, so nobody has to ask later
 */
public record ImageDistributionRequested(
        String imageId, @Nullable String region, @Nullable String policy, String reason) implements Heard {

    static ImageDistributionRequested read(Fields envelope) {
        var detail = envelope.object("detail");
        return new ImageDistributionRequested(
                detail.text("imageId"),
                detail.optionalText("region"),
                detail.optionalText("policy"),
                detail.text("reason"));
    }
}
