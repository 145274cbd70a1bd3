package io.imagesteward.samples.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When functions looked at which image, and when other people changed it: what a function could know when it acted. */
final class Sightings {

    /** From the look at an image to the last retry of what follows from it. */
    private static final Duration MEMORY = Duration.ofHours(2);

    private final Duration blindness;
    private final Map<String, List<Look>> looks = new HashMap<>();
    private final Map<String, Instant> disturbed = new HashMap<>();
    private final List<String> story;

    /** A function's reading of an image, and whether the image was as declared then. */
    private record Look(Instant at, boolean asDeclared) {}

    /**
     * Nothing seen yet.
     *
     * @param blindness how old what a look showed may be: staleness, and the time one function takes to look
     */
    Sightings(Duration blindness, List<String> story) {
        this.blindness = blindness;
        this.story = story;
    }

    void looked(Instant now, String imageId, boolean asDeclared) {
        looks.computeIfAbsent(imageId, i -> new ArrayList<>()).add(new Look(now, asDeclared));
    }

    /** Somebody else has changed an image. */
    void disturbed(Instant now, String imageId, String how) {
        disturbed.put(imageId, now);
        story.add("%s %s: %s".formatted(now, imageId, how));
    }

    /** Whether a look on which somebody may act now showed the image as declared. */
    boolean wasProven(Instant now, String imageId) {
        return recent(now, imageId).stream().anyMatch(Look::asDeclared);
    }

    /** Whether somebody changed the image after what a look on which somebody may act now could show. */
    boolean wasDisturbed(Instant now, String imageId) {
        var when = disturbed.get(imageId);
        if (when == null) {
            return false;
        }
        var recent = recent(now, imageId);
        return recent.isEmpty() || !when.isBefore(recent.getFirst().at().minus(blindness));
    }

    /** How old what a look showed may be. */
    Duration blindness() {
        return blindness;
    }

    /** Whether somebody changed the image at that moment or later. */
    boolean wasDisturbedSince(Instant moment, String imageId) {
        var when = disturbed.get(imageId);
        return when != null && !when.isBefore(moment);
    }

    /** Whether somebody changed the image so shortly ago that the function which acts now could not see it. */
    boolean wasJustDisturbed(Instant now, String imageId) {
        return wasDisturbedSince(now.minus(blindness).minusSeconds(1), imageId);
    }

    private List<Look> recent(Instant now, String imageId) {
        return looks.getOrDefault(imageId, List.of()).stream()
                .filter(look -> !look.at().isBefore(now.minus(MEMORY)))
                .toList();
    }
}
