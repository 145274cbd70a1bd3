package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.policy.RetirementRule;
import java.util.Optional;
import java.util.function.Function;

/** What keeps a family whatever its age: a person's word, another service, its state, or not having seen all of it. */
final class Untouchable {

    private Untouchable() {}

    static Optional<Reason> why(ImageFamily family, RetirementRule rule, Completeness completeness) {
        return unread(completeness)
                .or(() -> family.hold().map(why -> new Reason(Reason.Code.HELD, "held: " + why)))
                .or(() -> anyOf(family, member -> excluded(member, rule)))
                .or(() -> anyOf(family, Untouchable::guarded))
                .or(() -> anyOf(family, Untouchable::unfinished))
                .or(() -> anyOf(family, Untouchable::strange))
                .or(() -> failed(family.source()));
    }

    /** A copy or a use that was not seen may be the very one that matters. */
    private static Optional<Reason> unread(Completeness completeness) {
        return completeness.gaps().stream()
                .findFirst()
                .map(gap -> new Reason(
                        Reason.Code.UNREACHABLE,
                        "%s could not be read (%s), and what is there may matter".formatted(gap.region(), gap.why())));
    }

    static Optional<Reason> excluded(Ami member, RetirementRule rule) {
        return rule.exclude().entrySet().stream()
                .filter(tag -> tag.getValue().equals(member.tags().get(tag.getKey())))
                .findFirst()
                .map(tag -> new Reason(
                        Reason.Code.EXCLUDED,
                        "the policy excludes what is tagged %s=%s".formatted(tag.getKey(), tag.getValue())));
    }

    /** What is kept by another service, or protected by a person. */
    static Optional<Reason> guarded(Ami member) {
        return member.life()
                .custodian()
                .map(custodian -> new Reason(
                        Reason.Code.NOT_OURS, "%s belongs to %s; remove it there".formatted(member.ref(), custodian)))
                .or(() -> member.life()
                        .protection()
                        .map(word -> new Reason(
                                Reason.Code.PROTECTED,
                                "%s is protected from deregistration (%s); take the protection off first"
                                        .formatted(member.ref(), word))));
    }

    /** Deregistering a copy that is still being made would cancel it. */
    private static Optional<Reason> unfinished(Ami member) {
        return member.state() == AmiState.PENDING
                ? Optional.of(
                        new Reason(Reason.Code.NOT_AVAILABLE_YET, "EC2 is still making %s".formatted(member.ref())))
                : Optional.empty();
    }

    /** EC2 has state words that no page explains; whether such an image can still be launched is unknown. */
    static Optional<Reason> strange(Ami member) {
        return member.state() == AmiState.UNUSABLE
                ? Optional.of(new Reason(
                        Reason.Code.UNUSABLE,
                        "%s is in a state that tells nothing about its use; deregister it by hand"
                                .formatted(member.ref())))
                : Optional.empty();
    }

    /** A failed copy goes with its family; a source that failed has none, and its maker wants to know why. */
    private static Optional<Reason> failed(Ami source) {
        return source.state() == AmiState.FAILED
                ? Optional.of(new Reason(
                        Reason.Code.UNUSABLE, "%s never became usable; deregister it by hand".formatted(source.ref())))
                : Optional.empty();
    }

    private static Optional<Reason> anyOf(ImageFamily family, Function<Ami, Optional<Reason>> check) {
        return family.members().stream().map(check).flatMap(Optional::stream).findFirst();
    }
}
