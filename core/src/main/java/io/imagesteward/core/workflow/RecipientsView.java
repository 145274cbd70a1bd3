package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Reception;
import java.util.List;
import java.util.Map;

/**
 * What recipients said, as the announcement tells it.
 *
 * @param unseen images that are shared with a recipient which does not see them, or may not launch them
 * @param tags that recipients are to see on images and do not
 * @param said what was confirmed, and whom nobody could ask
 */
public record RecipientsView(List<Problem> unseen, List<TagWork> tags, List<String> said) {

    /** Nobody was asked. */
    public static RecipientsView none() {
        return new RecipientsView(List.of(), List.of(), List.of());
    }

    /**
     * What these say.
     *
     * @param recipients how many there are, of whom not all may have been asked
     * @param wanted the tags that recipients are to see on each image; empty when they need not see any
     */
    static RecipientsView of(int recipients, List<Reception> receptions, Map<ImageRef, Map<String, String>> wanted) {
        if (recipients == 0) {
            return none();
        }
        var hearing = new Hearing(wanted);
        receptions.forEach(hearing::hear);
        return hearing.view(recipients);
    }
}
