package io.imagesteward.core.inventory;

import java.util.Locale;

/**
 * The state of an image as far as decisions need it. AWS lists eight words and documents five; every other word, known
 * or new, means "not usable".
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html">Image: imageState</a>
 */
public enum AmiState {
    PENDING,
    AVAILABLE,
    DISABLED,
    DEREGISTERED,
    FAILED,
    UNUSABLE;

    public static AmiState of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pending" -> PENDING;
            case "available" -> AVAILABLE;
            case "disabled" -> DISABLED;
            case "deregistered" -> DEREGISTERED;
            case "failed", "error" -> FAILED;
            default -> UNUSABLE;
        };
    }
}
