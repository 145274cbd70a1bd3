package io.imagesteward.core.creation;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyBook.Selection;
import io.imagesteward.core.policy.VersionedPolicy;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the policy that a new image will follow. An image that nobody's policy selects is made all the same; one over
 * which policies would quarrel is not.
 */
record Following(PolicyBook book, ImageKind kind, Objections objections) {
    Optional<ImagePolicy> policy(Asked asked) {
        var tags = asked.policy().map(name -> Map.of(StewardTags.POLICY, name)).orElseGet(asked::tags);
        return switch (book.select(kind, asked.name(), tags)) {
            case Selection.One(VersionedPolicy versioned) -> {
                asked.policy().ifPresent(name -> contradictions(versioned.policy(), asked.tags()));
                yield Optional.of(versioned.policy());
            }
            case Selection.None _ -> Optional.empty();
            case Selection.Several several -> refused("several", several.sentence());
            case Selection.OtherKind other -> refused("'" + other.name() + "'", other.sentence());
            case Selection.Unknown unknown -> refused("'" + unknown.found() + "'", unknown.sentence());
        };
    }

    private Optional<ImagePolicy> refused(String found, String sentence) {
        objections.note("policy", found, "one policy for images of kind %s (%s)".formatted(kind.word(), sentence));
        return Optional.empty();
    }

    /** Tags by which the policy selects are given to the image, so nobody may ask for others. */
    private void contradictions(ImagePolicy policy, Map<String, String> tags) {
        policy.select().tags().forEach((key, wanted) -> {
            var found = tags.getOrDefault(key, wanted);
            if (!found.equals(wanted)) {
                objections.note(
                        "tags." + key,
                        "'" + found + "'",
                        "'%s', by which policy %s selects".formatted(wanted, policy.name()));
            }
        });
    }
}
