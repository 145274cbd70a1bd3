package io.imagesteward.core.plan;

import io.imagesteward.core.policy.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The brake on a mistaken retirement rule: a review that would change more than the policy allows begins nothing.
 * Families whose retirement began earlier were counted then, and are taken up again all the same.
 */
final class RetirementLimit {

    private RetirementLimit() {}

    static Optional<Reason> exceeded(Limits limits, List<Verdict> verdicts, Instant now) {
        var going = verdicts.stream()
                .filter(Verdict.Retire.class::isInstance)
                .filter(verdict -> verdict.reason().code() != Reason.Code.LEFTOVER)
                .toList();
        var images = changed(verdicts, going, now);
        if (images > limits.images()) {
            return tooMany("%d images would be retired or deprecated, and the policy allows %d in one run"
                    .formatted(images, limits.images()));
        }
        var allowed = limits.removalsAmong(verdicts.size());
        return going.size() > allowed
                ? tooMany(
                        "%d of the %d families of this policy would be retired, and the policy allows %d %% (%d) in one run"
                                .formatted(going.size(), verdicts.size(), limits.percent(), allowed))
                : Optional.empty();
    }

    private static long changed(List<Verdict> verdicts, List<Verdict> going, Instant now) {
        var deprecated = verdicts.stream()
                .filter(Verdict.Deprecate.class::isInstance)
                .flatMap(verdict -> verdict.family().members().stream())
                .filter(member -> Deprecations.open(member, now))
                .count();
        return deprecated
                + going.stream()
                        .mapToLong(verdict -> verdict.family().members().size())
                        .sum();
    }

    private static Optional<Reason> tooMany(String what) {
        return Optional.of(new Reason(
                Reason.Code.CHANGE_LIMIT,
                what + "; none of them was touched. Raise 'limits' in the policy if this is what you want"));
    }
}
