package io.imagesteward.core.origin;

/**
 * The applications that an imported image can be subscribed to.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">ImportWorkspaceImage:
 *     Applications</a>
 */
public enum Office {
    OFFICE_2016("Microsoft_Office_2016"),
    OFFICE_2019("Microsoft_Office_2019");

    private final String word;

    Office(String word) {
        this.word = word;
    }

    /** As AWS writes it. */
    public String word() {
        return word;
    }

    /** Reads the word of AWS. */
    public static Office of(String word) {
        return Words.meaning(word, values(), Office::word);
    }
}
