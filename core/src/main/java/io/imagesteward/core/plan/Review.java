package io.imagesteward.core.plan;

import io.imagesteward.core.policy.PolicyName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All images of one policy held against its retirement rule.
 *
 * @param verdicts one for each family, newest first
 * @param refused why nothing new of it may be begun
 */
public record Review(PolicyName policy, List<Verdict> verdicts, Optional<Reason> refused) {

    public Review {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What may go now; when the review is refused, only what had begun to go before and broke off: it is out of service and
     * neither gone nor back until somebody takes it up again.
     */
    public List<Verdict.Retire> retirements() {
        return of(Verdict.Retire.class)
                .filter(retire -> refused.isEmpty() || retire.reason().code() == Reason.Code.LEFTOVER)
                .toList();
    }

    public List<Verdict.Deprecate> deprecations() {
        return refused.isPresent() ? List.of() : of(Verdict.Deprecate.class).toList();
    }

    private <V extends Verdict> Stream<V> of(Class<V> type) {
        return verdicts.stream().filter(type::isInstance).map(type::cast);
    }
}
