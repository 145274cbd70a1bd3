package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of asking a recipient, as that account, whether it sees what is shared with it. The owner's own reading proves
 * the permission; only this shows what stands between the permission and its use.
 */
public sealed interface Reception {

    AccountId account();

    /**
     * It was asked in every Region where images are shared with it.
     *
     * @param tags of the images that it sees, which are its own and not the owner's
     * @param launches of those of them that it was tried to launch
     */
    record Asked(
            AccountId account, List<ImageRef> unseen, Map<ImageRef, Map<String, String>> tags, List<Launch> launches)
            implements Reception {

        public Asked {
            tags = Map.copyOf(tags);
        }

        /** Those of the wanted tags that it does not see on an image which it sees. */
        public Map<String, String> missing(ImageRef image, Map<String, String> wanted) {
            var missing = new HashMap<>(wanted);
            missing.entrySet().removeAll(tags.getOrDefault(image, wanted).entrySet());
            return missing;
        }
    }

    /** There is no role for this function there, or none that lets it in. */
    record Closed(AccountId account) implements Reception {}

    /** The role is there, and yet the question was not answered. */
    record NotAnswered(AccountId account, String why) implements Reception {}
}
