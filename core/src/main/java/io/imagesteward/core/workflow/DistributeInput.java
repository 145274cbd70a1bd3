package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.policy.PolicyName;

/**
 * What an execution of {@code distribute} starts from. It holds nothing that differs between two events for the same
 * thing, because Step Functions takes a repeated start for the same only when name and input are equal.
 *
 * @param policy a name as found, which may be one that no policy has: that must be seen, not swallowed
 * @param cause why this run was wanted; part of the execution's name
 */
public record DistributeInput(ImageRef image, String policy, String policyVersion, String cause) {

    /** For a policy that is named but not known. */
    public static final String NO_VERSION = "none";

    public static DistributeInput of(ImageRef image, PolicyName policy, String version, String cause) {
        return new DistributeInput(image, policy.value(), version, cause);
    }

    /** The same for the same intent, so that a second start is refused by Step Functions itself. */
    public String executionName() {
        return "distribute-%s-%s-%s".formatted(image.id().value(), policyVersion, cause);
    }
}
