package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;

/**
 * What an execution of {@code retire} starts from.
 *
 * @param occasion what tells this attempt from the next one for the same image, such as a day or the id of an event
 * @param dryRun only say what would be done
 */
public record RetireInput(ImageRef image, String policy, String policyVersion, String occasion, boolean dryRun) {

    public String executionName() {
        return "retire-%s-%s-%s%s".formatted(image.id().value(), policyVersion, occasion, dryRun ? "-dry" : "");
    }
}
