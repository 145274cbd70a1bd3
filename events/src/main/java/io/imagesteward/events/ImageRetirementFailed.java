package io.imagesteward.events;

import java.util.List;

/**
 * Part of a retirement could not be done, and a person should look. The fields are those of
 * {@link ImageRetirementStopped}, telling how far it came, and the failures.
 *
 * @param outcome also {@code RETIRED}, when all of it is gone and something after that failed
 */
public record ImageRetirementFailed(
        String policy,
        String policyVersion,
        ImageAddress image,
        String execution,
        String outcome,
        List<ImageAddress> members,
        List<String> reasons,
        List<String> evidence,
        List<Failure> failures)
        implements Said {

    public ImageRetirementFailed {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        failures = List.copyOf(failures);
    }
}
