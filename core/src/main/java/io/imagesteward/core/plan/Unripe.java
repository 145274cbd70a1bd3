package io.imagesteward.core.plan;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.policy.RetirementRule;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Why the time of a family has not come yet. */
final class Unripe {

    private static final Duration AFTER_RESTORE = Duration.ofDays(30);

    private Unripe() {}

    static Optional<Reason> why(ImageFamily family, RetirementRule rule, Instant now) {
        return restored(family, now)
                .or(() -> ageless(family))
                .or(() -> tooYoung(family, rule, now))
                .or(() -> recentlyLaunched(family, rule, now));
    }

    /** Whoever had a family put back gets time to say what becomes of it. */
    private static Optional<Reason> restored(ImageFamily family, Instant now) {
        return family.members().stream()
                .flatMap(member -> Optional.ofNullable(member.tags().get(StewardTags.RESTORED)).stream())
                .filter(tag -> leftAloneUntil(tag).isAfter(now))
                .findFirst()
                .map(tag -> new Reason(
                        Reason.Code.RESTORED,
                        "it was put back on %s and is left alone for %s; to retire it sooner, take the tag %s off"
                                .formatted(tag, Spans.inWords(AFTER_RESTORE), StewardTags.RESTORED)));
    }

    /** A tag that tells no time keeps the family, until somebody mends the tag. */
    private static Instant leftAloneUntil(String tag) {
        try {
            return Instant.parse(tag).plus(AFTER_RESTORE);
        } catch (DateTimeParseException noTime) {
            return Instant.MAX;
        }
    }

    /** Without an age there is neither a rank nor a time, whatever the rule is. */
    private static Optional<Reason> ageless(ImageFamily family) {
        return family.source().made().isPresent()
                ? Optional.empty()
                : Optional.of(new Reason(
                        Reason.Code.NOT_PROVEN,
                        "%s does not say when %s was made"
                                .formatted(
                                        family.source().ref().id().service(),
                                        family.source().ref())));
    }

    static boolean isOlder(Image image, Duration age, Instant now) {
        return image.made().filter(made -> !made.plus(age).isAfter(now)).isPresent();
    }

    private static Optional<Reason> tooYoung(ImageFamily family, RetirementRule rule, Instant now) {
        return rule.after()
                .flatMap(age -> family.source().made().map(made -> made.plus(age)))
                .filter(due -> due.isAfter(now))
                .map(due -> new Reason(Reason.Code.TOO_YOUNG, "may go from %s on".formatted(due)));
    }

    /**
     * An image that was never launched counts as last used when it was made. Of images of WorkSpaces nobody says when
     * they were used, and policies that ask for it are refused.
     */
    private static Optional<Reason> recentlyLaunched(ImageFamily family, RetirementRule rule, Instant now) {
        return rule.unusedFor()
                .flatMap(span -> family.members().stream()
                        .filter(Ami.class::isInstance)
                        .map(Ami.class::cast)
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
