package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.policy.PolicyName;
import java.time.Instant;
import java.util.Optional;

/**
 * A finding before it is known what may be done about it.
 *
 * @param mendable whether a run of {@code distribute} would put it right
 */
record Draft(
        FindingKind kind,
        Subject subject,
        Optional<Principal> principal,
        Place where,
        String declared,
        String seen,
        boolean mendable) {

    static Draft of(FindingKind kind, ImageRef image, String declared, String seen, boolean mendable) {
        return new Draft(kind, new Subject.OfImage(image), Optional.empty(), image.place(), declared, seen, mendable);
    }

    /** The same, where no run of ours helps. */
    Draft byHand() {
        return new Draft(kind, subject, principal, where, declared, seen, false);
    }

    /** @param remedy what is done about it where a distribution helps; elsewhere a person has to look at it */
    Finding under(PolicyName policy, Remedy remedy, Instant now) {
        return new Finding(
                kind,
                subject,
                Optional.of(policy),
                principal,
                where,
                declared,
                seen,
                now,
                mendable ? remedy : Remedy.none(advice()));
    }

    private String advice() {
        return kind == FindingKind.CLOSED_KEY
                ? "whoever keeps the key adds that statement to its policy; the next sweep then has the image shared"
                : "a person has to decide: no run of ours would put it right";
    }
}
