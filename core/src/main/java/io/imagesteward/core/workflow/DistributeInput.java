package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyBook.Selection;
import io.imagesteward.core.policy.PolicyName;
import java.util.Optional;

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

    /**
     * The run that is due to an image as it is now, whoever notices it: an event, or the workflow that made the image.
     * Empty when no policy selects it. What cannot be followed is a run all the same, which fails and says why.
     */
    public static Optional<DistributeInput> noticed(Image image, PolicyBook book) {
        var cause = Cause.of(image.tags());
        return switch (book.select(ImageKind.of(image.ref().id()), image.name(), image.tags())) {
            case Selection.One(var versioned) ->
                Optional.of(of(image.ref(), versioned.policy().name(), versioned.version(), cause));
            case Selection.Unknown unknown -> Optional.of(without(image.ref(), unknown.found(), cause));
            case Selection.OtherKind other -> Optional.of(without(image.ref(), remark(other.sentence()), cause));
            case Selection.Several several -> Optional.of(without(image.ref(), remark(several.sentence()), cause));
            case Selection.None _ -> Optional.empty();
        };
    }

    /** Stands in the place of a policy's name where there is none, so that the run fails with this sentence. */
    public static String remark(String sentence) {
        return "(" + sentence + ")";
    }

    private static DistributeInput without(ImageRef image, String found, String cause) {
        return new DistributeInput(image, found, NO_VERSION, cause);
    }

    /** The same for the same intent, so that a second start is refused by Step Functions itself. */
    public String executionName() {
        return "distribute-%s-%s-%s".formatted(image.id().value(), policyVersion, cause);
    }
}
