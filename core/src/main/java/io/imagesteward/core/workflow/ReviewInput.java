package io.imagesteward.core.workflow;

import io.imagesteward.core.policy.PolicyName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What an execution of {@code review} starts from.
 *
 * @param occasion what tells this review from the next one of the same policy, such as a day or the id of an event
 * @param dryRun only say what would be done
 */
public record ReviewInput(String policy, String occasion, boolean dryRun) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** The one review that a policy has a day, whoever asks for it first: the schedule, or a sweep that found something due. */
    public static ReviewInput daily(PolicyName policy, Instant now) {
        return new ReviewInput(policy.value(), DAY.format(now), false);
    }

    public String executionName() {
        return "review-%s-%s%s".formatted(policy, occasion, dryRun ? "-dry" : "");
    }
}
