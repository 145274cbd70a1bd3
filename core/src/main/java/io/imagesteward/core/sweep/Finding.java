package io.imagesteward.core.sweep;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.policy.PolicyName;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that is not as declared.
 *
 * @param policy the policy it breaks; empty when no policy knows the subject
 * @param principal who has, lacks, or is refused access; empty when it is not about access
 * @param where the account and Region it is about: for a missing copy, where the copy should be
 * @param declared what the policy says
 * @param seen what was found
 * @param since the time of the sweep that saw it first, or of the fact itself where AWS tells it
 */
public record Finding(
        FindingKind kind,
        Subject subject,
        Optional<PolicyName> policy,
        Optional<Principal> principal,
        Place where,
        String declared,
        String seen,
        Instant since,
        Remedy remedy) {

    /** Two sweeps speak of the same finding when these are equal; only then is {@code since} carried over. */
    public record Key(FindingKind kind, Subject subject, Optional<Principal> principal, Place where) {}

    public Key key() {
        return new Key(kind, subject, principal, where);
    }

    public Finding since(Instant first) {
        return new Finding(kind, subject, policy, principal, where, declared, seen, first, remedy);
    }

    public Finding remediedBy(Remedy other) {
        return new Finding(kind, subject, policy, principal, where, declared, seen, since, other);
    }
}
