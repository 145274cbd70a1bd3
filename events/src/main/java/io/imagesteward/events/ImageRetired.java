package io.imagesteward.events;

import java.util.List;

/**
 * A family of images is gone, and was seen to be gone.
 *
 * @param reasons what stays of it and why, such as a snapshot that another image uses
 * @param evidence what was known of its use
 */
public record ImageRetired(
        String policy,
        String policyVersion,
        ImageAddress image,
        String execution,
        List<ImageAddress> members,
        List<String> reasons,
        List<String> evidence)
        implements Said {

    public ImageRetired {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }
}
