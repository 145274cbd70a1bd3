package io.imagesteward.core.creation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A new image as somebody asks for it, unchecked: whatever is wrong with it is to be found by the run that answers, all
 * of it at once.
 *
 * @param policy the policy that the image is to follow; without it, the policies' own selectors decide
 * @param reason why, in the sender's words
 */
public record Asked(
        String name,
        Optional<String> description,
        Optional<String> policy,
        Map<String, String> tags,
        Optional<String> reason,
        From from) {
    public Asked {
        tags = Map.copyOf(tags);
    }

    /** For the announcement. */
    public String why() {
        return reason.orElse("somebody asked for it, and gave no reason");
    }

    /** What it is to be made of. */
    public sealed interface From {}

    /** Something that runs: one of the two. */
    public record Running(Optional<String> instance, Optional<String> workspace, boolean noReboot) implements From {}

    /** Windows with a license of one's own: an AMI, or whatever the custom import takes. */
    public record Licensed(
            Optional<String> ami,
            Optional<String> ingestionProcess,
            List<String> applications,
            Optional<String> windows,
            Optional<Custom> custom)
            implements From {
        public Licensed {
            applications = List.copyOf(applications);
        }
    }

    /** An import by way of EC2 Image Builder, of one of three sources. */
    public record Custom(
            Optional<String> ami,
            Optional<String> importTask,
            Optional<String> imageBuild,
            Optional<String> infrastructure,
            Optional<String> compute,
            Optional<String> protocol,
            Optional<String> windows) {}
}
