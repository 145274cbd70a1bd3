package io.imagesteward.core.image;

/**
 * The name of a WorkSpaces copy. WorkSpaces has no client token, so the name is what makes copying safe to repeat: it
 * is made of the source alone, and bears the source's id, so that a copy says what it is a copy of even where nobody may
 * read its tags.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html">CopyWorkspaceImage:
 *     Name</a>
 */
public final class CopyName {

    private static final int LONGEST = 64;

    private CopyName() {}

    /** Makes the name out of what the source is called, in letters that WorkSpaces has accepted before. */
    public static String of(String name, ImageId source) {
        var suffix = "." + shortened(source.value());
        return name.substring(0, Math.min(name.length(), LONGEST - suffix.length())) + suffix;
    }

    /** Whether an image of this name is a copy of that source, or passes for one. */
    public static boolean names(String name, ImageId source) {
        return name.endsWith("." + shortened(source.value()));
    }

    /** Ids may be longer than names; those that were seen have 13 characters. */
    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), LONGEST / 2));
    }
}
