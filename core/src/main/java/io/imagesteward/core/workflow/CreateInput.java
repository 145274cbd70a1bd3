package io.imagesteward.core.workflow;

import io.imagesteward.core.creation.Asked;
import io.imagesteward.core.image.Place;

/**
 * What an execution of {@code create} starts from.
 *
 * @param place whose image it will be, and where
 * @param occasion what tells this request from another one for the same name; equal in every delivery of one event
 */
public record CreateInput(Place place, Asked asked, String occasion) {
    private static final int SHOWN = 50;

    /** Begins as the image is called, in letters that Step Functions takes in names and in logs. */
    public String executionName() {
        var name = asked.name().replaceAll("[^a-zA-Z0-9_-]", "-");
        return "create-%s-%s".formatted(name.substring(0, Math.min(name.length(), SHOWN)), occasion);
    }
}
