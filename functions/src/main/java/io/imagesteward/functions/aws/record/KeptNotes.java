package io.imagesteward.functions.aws.record;

import io.imagesteward.core.image.ImageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What people were told last of an image that a review keeps finding and keeps, so that they need not read the same
 * reasons every morning. Losing a note does no harm: the reasons are told once more.
 */
public final class KeptNotes {

    private static final Duration REMINDER = Duration.ofDays(7);
    /** Evidence says when something was seen, which is another time every day and no news. */
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private final Shelf shelf;

    public KeptNotes(Shelf shelf) {
        this.shelf = shelf;
    }

    record Note(List<String> reasons, Instant toldAt) {}

    /** Whether these reasons are others than the last, or those were told a week ago. */
    public boolean areNews(ImageRef image, List<String> reasons, Instant now) {
        return shelf.read(key(image), Note.class)
                .map(Shelf.Kept::document)
                .filter(note -> note.reasons().equals(timeless(reasons)))
                .filter(note -> note.toldAt().plus(REMINDER).isAfter(now))
                .isEmpty();
    }

    public void told(ImageRef image, List<String> reasons, Instant now) {
        shelf.put(key(image), new Note(timeless(reasons), now));
    }

    private static List<String> timeless(List<String> reasons) {
        return reasons.stream()
                .map(reason -> TIME.matcher(reason).replaceAll("then"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String key(ImageRef image) {
        return "retirements/%s/%s/kept.json"
                .formatted(image.region(), image.id().value());
    }
}
