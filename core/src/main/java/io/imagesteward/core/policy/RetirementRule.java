package io.imagesteward.core.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * When an image of a policy may go, and how slowly. Where both are given, an image has to be too old <em>and</em> not
 * among the latest.
 *
 * @param keepLatest how many available images of each Region stay, however old
 * @param after the age from which an image may go
 * @param deprecateAfter the age from which an image is marked as deprecated, which takes nothing from anybody
 * @param unusedFor how long nobody may have launched it
 * @param gracePeriod between the disabling, which can be undone, and the deregistration, which can't
 * @param approval whether a person has to agree before anything is deregistered
 * @param exclude tags of which any one keeps an image
 */
public record RetirementRule(
        Optional<Integer> keepLatest,
        Optional<Duration> after,
        Optional<Duration> deprecateAfter,
        Optional<Duration> unusedFor,
        Duration gracePeriod,
        boolean approval,
        Map<String, String> exclude) {

    /** Longer than usage reports lag behind, even about launch templates. */
    public static final Duration USUAL_GRACE = Duration.ofDays(7);

    /** Records are kept longer than this, and an execution may take no longer than a year. */
    public static final Duration LONGEST_GRACE = Duration.ofDays(90);

    public RetirementRule {
        exclude = Map.copyOf(exclude);
    }
}
