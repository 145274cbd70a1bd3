package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.WorkspaceImage;

/** What a person is told to do with an image that no rule may touch, in the words of its service. */
final class ByHand {

    private ByHand() {}

    static String remove(Image image) {
        return switch (image) {
            case Ami _ -> "deregister it by hand";
            case WorkspaceImage _ -> "delete it by hand";
        };
    }
}
