package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;

/**
 * What an execution of {@code restore} starts from.
 *
 * @param why the reason, in words, for the announcement
 */
public record RestoreInput(ImageRef image, String occasion, String why) {

    public String executionName() {
        return "restore-%s-%s".formatted(image.id().value(), occasion);
    }
}
