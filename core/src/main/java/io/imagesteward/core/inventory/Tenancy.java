package io.imagesteward.core.inventory;

/**
 * Whether an image brings its own Windows license. That is all the API says of it, and it decides who may have the image.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/byol-windows-images.html">Bring your own
 *     Windows desktop licenses</a>
 */
public enum Tenancy {
    /** Licensed by AWS. */
    DEFAULT,
    /** Bring your own license. */
    DEDICATED,
    /** WorkSpaces did not say. */
    UNKNOWN;

    public static Tenancy of(String word) {
        return switch (word) {
            case "DEFAULT" -> DEFAULT;
            case "DEDICATED" -> DEDICATED;
            default -> UNKNOWN;
        };
    }
}
