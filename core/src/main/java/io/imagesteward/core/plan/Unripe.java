package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.policy.RetirementRule;
import java.time.Instant;
import java.util.Optional;

/** Why the time of a family has not come yet. */
final class Unripe {

    private Unripe() {}

    static Optional<Reason> why(ImageFamily family, RetirementRule rule, Instant now) {
        return tooYoung(family, rule, now).or(() -> recentlyLaunched(family, rule, now));
    }

    private static Optional<Reason> tooYoung(ImageFamily family, RetirementRule rule, Instant now) {
        return rule.after()
                .filter(age -> family.source().created().plus(age).isAfter(now))
                .map(age -> new Reason(
                        Reason.Code.TOO_YOUNG,
                        "may go from %s on".formatted(family.source().created().plus(age))));
    }

    /** An image that was never launched counts as last used when it was made. */
    private static Optional<Reason> recentlyLaunched(ImageFamily family, RetirementRule rule, Instant now) {
        return rule.unusedFor()
                .flatMap(span -> family.members().stream()
                        .filter(member -> lastUse(member).plus(span).isAfter(now))
                        .findFirst()
                        .map(member -> new Reason(
                                Reason.Code.RECENTLY_LAUNCHED,
                                "%s was made or launched on %s, and has to be unused for %s"
                                        .formatted(member.ref(), lastUse(member), Spans.inWords(span)))));
    }

    private static Instant lastUse(Ami member) {
        return member.life()
                .lastLaunched()
                .filter(launch -> launch.isAfter(member.created()))
                .orElse(member.created());
    }
}
