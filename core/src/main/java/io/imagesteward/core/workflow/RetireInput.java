package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What an execution of {@code retire} starts from.
 *
 * @param occasion what tells this attempt from the next one for the same image, such as a day or the id of an event
 * @param dryRun only say what would be done
 */
public record RetireInput(ImageRef image, String policy, String policyVersion, String occasion, boolean dryRun) {

    private static final String DAILY = "review-";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** What a review starts is the same for the whole day. */
    static RetireInput reviewed(ImageRef image, String policy, String policyVersion, Instant now) {
        return new RetireInput(image, policy, policyVersion, DAILY + DAY.format(now), false);
    }

    /** Whether a review asked, which asks again every day, and not a person. */
    public boolean daily() {
        return occasion.startsWith(DAILY);
    }

    public String executionName() {
        return "retire-%s-%s-%s%s".formatted(image.id().value(), policyVersion, occasion, dryRun ? "-dry" : "");
    }
}
