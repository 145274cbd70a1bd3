package io.imagesteward.events;

import java.util.List;

/**
 * A retirement ended without deleting anything, and nothing failed: something speaks for keeping the family, or it was
 * a dry run.
 *
 * @param outcome {@code KEPT}, {@code PUT_BACK}, {@code PENDING} or {@code DRY_RUN}
 * @param evidence what was known of its use
 */
public record ImageRetirementStopped(
        String policy,
        String policyVersion,
        ImageAddress image,
        String execution,
        String outcome,
        List<ImageAddress> members,
        List<String> reasons,
        List<String> evidence)
        implements Said {

    public ImageRetirementStopped {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }
}
