package io.imagesteward.core.plan;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.policy.ImagePolicy;
import java.util.HashMap;
import java.util.Map;

/**
 * What a copy is tagged with: all that its source is tagged with, because AWS takes nothing over by itself, and which
 * policy and source it is of. Tags of AWS's own can't be given by anybody.
 */
final class CopyTags {

    private CopyTags() {}

    static Map<String, String> of(ImagePolicy policy, Image source) {
        var tags = new HashMap<>(source.tags());
        tags.keySet().removeIf(key -> key.startsWith("aws:"));
        tags.put(StewardTags.POLICY, policy.name().value());
        tags.put(StewardTags.SOURCE, StewardTags.source(source.ref()));
        return tags;
    }
}
