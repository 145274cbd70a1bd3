package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import java.time.Instant;

/**
 * Somebody who needs an image.
 *
 * @param what such as {@code i-0123456789abcdef0 (stopped)} or {@code 3 x ec2:Instance}
 * @param asOf when this was so
 */
public record Use(ImageRef image, UsageSource source, AccountId account, String what, Instant asOf) {

    /** As people read it. */
    public String sentence() {
        return "%s is used in account %s: %s (%s, as of %s)".formatted(image, account, what, source, asOf);
    }
}
