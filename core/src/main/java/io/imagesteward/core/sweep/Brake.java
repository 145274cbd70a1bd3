package io.imagesteward.core.sweep;

import io.imagesteward.core.policy.ImagePolicy;
import java.util.Collection;
import java.util.Optional;

/** The change limit over a whole sweep: above it, nothing of the policy is acted upon, and every finding says so. */
final class Brake {

    private Brake() {}

    static Optional<String> on(ImagePolicy policy, Collection<Held> families) {
        var changes =
                families.stream().filter(Held::mayAct).mapToInt(Held::changes).sum();
        var limit = policy.limits().images();
        return changes <= limit
                ? Optional.empty()
                : Optional.of(
                        "%d images of policy %s would change, and it allows %d in one run; nothing was changed. Raise limits.images if this is what you want"
                                .formatted(changes, policy.name(), limit));
    }
}
