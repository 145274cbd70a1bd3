package io.imagesteward.events;

import java.util.List;

/**
 * Part of a distribution could not be done; the rest was. The fields are those of {@link ImageDistributed}, telling how
 * far it came, and the failures.
 */
public record ImageDistributionFailed(
        String policy,
        String policyVersion,
        ImageAddress image,
        String execution,
        List<ImageAddress> members,
        int changes,
        List<PublishedParameter> published,
        List<Failure> failures)
        implements Said {

    public ImageDistributionFailed {
        members = List.copyOf(members);
        published = List.copyOf(published);
        failures = List.copyOf(failures);
    }
}
