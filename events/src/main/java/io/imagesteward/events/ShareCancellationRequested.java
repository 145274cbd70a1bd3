package io.imagesteward.events;

import org.jspecify.annotations.Nullable;

/**
 * A person wants a spoke to give up an image that somebody else shares with it.
 *
 * @param accountId the spoke
 * @param ownerId who shares the image, for the record; EC2 does not ask
 * @param by who asks
 */
public record ShareCancellationRequested(
        String imageId,
        String region,
        String accountId,
        @Nullable String ownerId,
        String by) implements Heard {

    static ShareCancellationRequested read(Fields envelope) {
        var detail = envelope.object("detail");
        return new ShareCancellationRequested(
                detail.text("imageId"),
                detail.text("region"),
                detail.text("accountId"),
                detail.optionalText("ownerId"),
                detail.text("by"));
    }
}
