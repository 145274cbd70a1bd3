package io.imagesteward.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or the schedule asks for every image to be held against the policies. A field that is not known is refused, as
 * in {@link ImageRetirementRequested}: a misspelled {@code mode} must not start the real thing.
 *
 * @param tier full or changes; without it, full
 * @param mode audit or enforce; without it, every policy has its own
 */
public record ImageSweepRequested(
        @Nullable String tier,
        @Nullable String mode,
        @Nullable String reason) implements Heard {

    static ImageSweepRequested read(Fields envelope) {
        var detail = envelope.object("detail");
        detail.allowOnly(Set.of("tier", "mode", "reason"));
        return new ImageSweepRequested(
                one(detail, "tier", List.of("full", "changes")),
                one(detail, "mode", List.of("audit", "enforce")),
                detail.optionalText("reason"));
    }

    private static @Nullable String one(Fields detail, String name, List<String> words) {
        return detail.optionalText(name) == null ? null : detail.oneOf(name, words);
    }
}
