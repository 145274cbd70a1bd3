package io.imagesteward.functions.trigger;

import io.imagesteward.core.image.ImageRef;

/** What came of an event. */
public sealed interface Triggered {

    String sentence();

    /** An execution runs now; for a repeated event, the one that was already running. */
    record Started(String execution) implements Triggered {
        @Override
        public String sentence() {
            return "started " + execution;
        }
    }

    /** Nothing to do, and why. */
    record Ignored(ImageRef image, String reason) implements Triggered {
        @Override
        public String sentence() {
            return "%s: %s".formatted(image, reason);
        }
    }

    /** Said to the one who asked; nothing runs because of it. */
    record Told(String sentence) implements Triggered {}
}
