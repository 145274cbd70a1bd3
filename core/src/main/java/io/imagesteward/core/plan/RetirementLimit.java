package io.imagesteward.core.plan;

import io.imagesteward.core.policy.Limits;
import java.util.List;
import java.util.Optional;

/**
 * The brake on a mistaken retirement rule: a review that would retire more than the policy allows retires nothing.
 * Families whose retirement began earlier were counted then.
 */
final class RetirementLimit {

    private RetirementLimit() {}

    static Optional<Reason> exceeded(Limits limits, List<Verdict> verdicts) {
        var going = verdicts.stream()
                .filter(Verdict.Retire.class::isInstance)
                .filter(verdict -> verdict.reason().code() != Reason.Code.LEFTOVER)
                .toList();
        var images = going.stream().mapToInt(v -> v.family().members().size()).sum();
        if (images > limits.images()) {
            return tooMany("%d images would be retired, and the policy allows %d in one run"
                    .formatted(images, limits.images()));
        }
        var allowed = limits.removalsAmong(verdicts.size());
        return going.size() > allowed
                ? tooMany(
                        "%d of the %d families of this policy would be retired, and the policy allows %d %% (%d) in one run"
                                .formatted(going.size(), verdicts.size(), limits.percent(), allowed))
                : Optional.empty();
    }

    private static Optional<Reason> tooMany(String what) {
        return Optional.of(new Reason(
                Reason.Code.CHANGE_LIMIT,
                what + "; nothing was retired. Raise 'limits' in the policy if this is what you want"));
    }
}
