package io.imagesteward.core.image;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tag keys that Image Steward reads and writes. Only names stand in tags, never whom to share with. */
public final class StewardTags {

    /** Names the policy an image follows; it wins over what the policies select. */
    public static final String POLICY = "image-steward:policy";
    /** On a copy: the image it was made from, as account/Region/id. */
    public static final String SOURCE = "image-steward:source";
    /**
     * On an image that Image Steward created: what it was made of, as account/Region/id. An image already there under a
     * wanted name is taken for the wanted one only by this.
     */
    public static final String ORIGIN = "image-steward:origin";

    /** Where an image stands on its way out, such as {@value #RETIRING}. */
    public static final String LIFECYCLE = "image-steward:lifecycle";
    /** On everything that carries the mark of retirement: the source of its family, as account/Region/id. */
    public static final String RETIRES_WITH = "image-steward:retires-with";
    /** When a family was last put back, so that it is not retired again the next morning. */
    public static final String RESTORED = "image-steward:restored";
    /** Any value: leave this image alone, and the value says why. */
    public static final String HOLD = "image-steward:hold";

    public static final String RETIRING = "retiring";

    private static final Pattern WRITTEN = Pattern.compile(
            "([0-9]{12})/([a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2})/(ami-(?:[0-9a-f]{8}|[0-9a-f]{17})|wsi-[0-9a-z]{9,63})");

    private StewardTags() {}

    public static String source(ImageRef image) {
        return image.account() + "/" + image.region() + "/" + image.id().value();
    }

    /** Whether these tags say that an image is on its way out. */
    public static boolean isRetiring(Map<String, String> tags) {
        return RETIRING.equals(tags.get(LIFECYCLE));
    }

    /** Reads what {@link #source} wrote. What somebody rewrote leads nowhere. */
    public static Optional<ImageRef> read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(
                        new ImageRef(new AccountId(parts.group(1)), new RegionId(parts.group(2)), id(parts.group(3))))
                : Optional.empty();
    }

    private static ImageId id(String text) {
        return text.startsWith("wsi-") ? new WorkspaceImageId(text) : new AmiId(text);
    }
}
