package io.imagesteward.core.plan;

import io.imagesteward.core.policy.PolicyName;
import java.util.List;
import java.util.Optional;

/**
 * All images of one policy held against its retirement rule.
 *
 * @param verdicts one for each family, newest first
 * @param refused why nothing of it may be carried out
 */
public record Review(PolicyName policy, List<Verdict> verdicts, Optional<Reason> refused) {

    public Review {
        verdicts = List.copyOf(verdicts);
    }

    /** What may go now; nothing when the whole review is refused. */
    public List<Verdict.Retire> retirements() {
        return carriedOut(Verdict.Retire.class);
    }

    public List<Verdict.Deprecate> deprecations() {
        return carriedOut(Verdict.Deprecate.class);
    }

    private <V extends Verdict> List<V> carriedOut(Class<V> type) {
        return refused.isPresent()
                ? List.of()
                : verdicts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
