package io.imagesteward.core.plan;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.policy.ImagePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tags of a shared image that its recipients are to see. EC2 keeps tags from other accounts, but lets those put tags
 * of their own on what is shared with them.
 *
 * <p>They are what says what an image is: its policy, what it was made of, and the tags by which the policy selects. How it
 * is getting on (held, retiring, restored) is the hub's affair, and all other tags are nobody's to publish.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-explicit.html">Share an AMI with specific
 *     AWS accounts</a>
 */
public final class VisibleTags {

    private static final List<String> OURS = List.of(StewardTags.SOURCE, StewardTags.ORIGIN);

    private VisibleTags() {}

    public static Map<String, String> of(ImagePolicy policy, Ami image) {
        var visible = new HashMap<String, String>();
        image.tags().forEach((key, value) -> {
            if (OURS.contains(key) || policy.select().tags().containsKey(key)) {
                visible.put(key, value);
            }
        });
        visible.put(StewardTags.POLICY, policy.name().value());
        return Map.copyOf(visible);
    }
}
