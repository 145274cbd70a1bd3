package io.imagesteward.events;

import java.util.List;

/**
 * A family of images was unused and unshared for the whole grace period, and a person has to agree before it is deleted.
 * Answered with {@link ImageRetirementApproved} or {@link ImageRetirementRefused}; without an answer it is put back. It
 * holds nothing that lets its reader answer without permission to send those.
 *
 * @param answerBy when the question lapses, as ISO 8601: text, because plain JSON libraries do not write times
 */
public record ImageRetirementApprovalRequested(
        String policy,
        String policyVersion,
        ImageAddress image,
        String execution,
        List<String> evidence,
        String answerBy)
        implements Said {

    public ImageRetirementApprovalRequested {
        evidence = List.copyOf(evidence);
    }
}
