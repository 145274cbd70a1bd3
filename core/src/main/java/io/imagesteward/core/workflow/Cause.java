package io.imagesteward.core.workflow;

import io.imagesteward.core.image.StewardTags;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Why an execution is wanted, as the last part of its name.
 *
 * <p>It is made of what the image says rather than of the event, so that an image that becomes available and is tagged
 * in the same minute gets one execution and not two. Once that one has ended, a further event adds its own occasion.
 */
public final class Cause {

    private static final String[] TELLING = {StewardTags.POLICY, StewardTags.HOLD, StewardTags.LIFECYCLE};

    private Cause() {}

    /** For an image with these tags. */
    public static String of(Map<String, String> tags) {
        return hash(Stream.of(TELLING)
                .filter(tags::containsKey)
                .map(key -> key + "=" + tags.get(key))
                .collect(Collectors.joining("\n")));
    }

    /** The same, for one occasion more. */
    public static String of(Map<String, String> tags, String occasion) {
        return of(tags) + "-" + hash(occasion);
    }

    /** Short, and the same for every delivery of one event. */
    public static String hash(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
