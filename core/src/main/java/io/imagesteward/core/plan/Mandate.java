package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.RetirementRule;
import java.util.Optional;

/**
 * Whether the policy still asks for a retirement that has begun. Weeks lie between the beginning and the deletion, and
 * whoever takes the rule back or changes it to audit meanwhile expects that nothing is deleted.
 */
record Mandate(RetirementRecord record, PolicyBook book) {

    Optional<Reason> lost() {
        var policy = book.named(record.policy()).map(versioned -> versioned.policy());
        if (policy.isEmpty()) {
            return withdrawn("policy %s is not deployed any more");
        }
        if (policy.get().mode() == Mode.AUDIT) {
            return Optional.of(
                    new Reason(Reason.Code.AUDIT_ONLY, "policy %s only audits now".formatted(record.policy())));
        }
        return rule().isPresent() ? Optional.empty() : withdrawn("policy %s has no section 'retire' any more");
    }

    /** A tag that keeps an image also keeps it when it is put on late. */
    Optional<Reason> excludes(Ami member) {
        return rule().flatMap(rule -> Untouchable.excluded(member, rule));
    }

    private Optional<RetirementRule> rule() {
        return book.named(record.policy())
                .flatMap(versioned -> versioned.policy().retire());
    }

    private Optional<Reason> withdrawn(String sentence) {
        return Optional.of(new Reason(Reason.Code.WITHDRAWN, sentence.formatted(record.policy())));
    }
}
