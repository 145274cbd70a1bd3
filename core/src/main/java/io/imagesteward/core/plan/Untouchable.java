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
                .or(() -> unusable(family.source()));
    }

    /** A copy or a use that was not seen may be the very one that matters. */
    private static Optional<Reason> unread(Completeness completeness) {
        return completeness.gaps().stream()
                .findFirst()
                .map(gap -> new Reason(
                        Reason.Code.UNREACHABLE,
                        "%s could not be read (%s), and what is there may matter".formatted(gap.region(), gap.why())));
    }

    private static Optional<Reason> excluded(Ami member, RetirementRule rule) {
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

    private static Optional<Reason> unusable(Ami source) {
        return switch (source.state()) {
            case AVAILABLE, DISABLED, PENDING, DEREGISTERED -> Optional.empty();
            case FAILED, UNUSABLE ->
                Optional.of(new Reason(
                        Reason.Code.UNUSABLE,
                        "it never became usable (%s); deregister it by hand".formatted(source.stateReason())));
        };
    }

    private static Optional<Reason> anyOf(ImageFamily family, Function<Ami, Optional<Reason>> check) {
        return family.members().stream().map(check).flatMap(Optional::stream).findFirst();
    }
}
