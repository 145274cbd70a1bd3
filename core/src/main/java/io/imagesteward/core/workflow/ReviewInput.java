package io.imagesteward.core.workflow;

/**
 * What an execution of {@code review} starts from.
 *
 * @param occasion what tells this review from the next one of the same policy, such as a day or the id of an event
 * @param dryRun only say what would be done
 */
public record ReviewInput(String policy, String occasion, boolean dryRun) {

    public String executionName() {
        return "review-%s-%s%s".formatted(policy, occasion, dryRun ? "-dry" : "");
    }
}
