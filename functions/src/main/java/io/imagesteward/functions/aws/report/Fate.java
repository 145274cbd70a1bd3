package io.imagesteward.functions.aws.report;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;

/** What retirement means for an image of its kind, in the words that people read. */
final class Fate {

    private Fate() {}

    /** How it waits for its end. */
    static String outOfUse(ImageRef image) {
        return switch (image.id()) {
            case AmiId _ -> "disabled";
            case WorkspaceImageId _ -> "shared with nobody";
        };
    }

    /** How it has waited. */
    static String waiting(ImageRef image) {
        return switch (image.id()) {
            case AmiId _ -> "unshared and disabled";
            case WorkspaceImageId _ -> "shared with nobody";
        };
    }

    /** What is possible once it is gone. */
    static String wayBack(ImageRef image) {
        return switch (image.id()) {
            case AmiId _ -> "What a Recycle Bin rule caught can be restored with the event Image Restore Requested.";
            case WorkspaceImageId _ -> "It cannot come back: WorkSpaces keeps nothing of what is deleted.";
        };
    }
}
