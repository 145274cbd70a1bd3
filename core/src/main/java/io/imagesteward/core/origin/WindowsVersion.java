package io.imagesteward.core.origin;

/**
 * The systems that can be imported. AWS cannot tell them apart before it has looked inside, so whoever asks has to say.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html">
 *     ImportCustomWorkspaceImage: OsVersion</a>
 */
public enum WindowsVersion {
    WINDOWS_10("Windows_10"),
    WINDOWS_11("Windows_11");

    private final String word;

    WindowsVersion(String word) {
        this.word = word;
    }

    /** As AWS writes it. */
    public String word() {
        return word;
    }

    /** Reads the word of AWS. */
    public static WindowsVersion of(String word) {
        return Words.meaning(word, values(), WindowsVersion::word);
    }
}
