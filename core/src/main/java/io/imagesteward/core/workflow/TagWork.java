package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import java.util.Map;

/** Tags that a spoke is to see on an image that is shared with it, and does not. */
public record TagWork(AccountId spoke, ImageRef image, Map<String, String> tags) {

    public TagWork {
        tags = Map.copyOf(tags);
    }
}
