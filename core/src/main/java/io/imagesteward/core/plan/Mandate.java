package io.imagesteward.core.plan;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
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
    Optional<Reason> excludes(Image member) {
        return rule().flatMap(rule -> Untouchable.excluded(member, rule)).or(() -> unselected(member));
    }

    /** Tags choose the policy, and a source may be given to another one while it waits. */
    private Optional<Reason> unselected(Image member) {
        return book.named(record.policy())
                .filter(versioned -> member.ref().equals(record.source()))
                .filter(versioned ->
                        !book.follows(versioned.policy(), member.ref().id(), member.name(), member.tags()))
                .flatMap(
                        versioned -> withdrawn("policy %%s does not select %s any more; look at its name and its tag %s"
                                .formatted(member.ref(), StewardTags.POLICY)));
    }

    private Optional<RetirementRule> rule() {
        return book.named(record.policy())
                .flatMap(versioned -> versioned.policy().retire());
    }

    private Optional<Reason> withdrawn(String sentence) {
        return Optional.of(new Reason(Reason.Code.WITHDRAWN, sentence.formatted(record.policy())));
    }
}
