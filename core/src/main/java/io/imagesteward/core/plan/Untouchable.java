package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.WorkspaceImage;
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
                .or(() -> anyOf(family, member -> guarded(member)))
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

    static Optional<Reason> excluded(Image member, RetirementRule rule) {
        return rule.exclude().entrySet().stream()
                .filter(tag -> tag.getValue().equals(member.tags().get(tag.getKey())))
                .findFirst()
                .map(tag -> new Reason(
                        Reason.Code.EXCLUDED,
                        "the policy excludes what is tagged %s=%s".formatted(tag.getKey(), tag.getValue())));
    }

    /** What is kept by another service, or protected by a person. WorkSpaces knows neither; a hold does the same. */
    static Optional<Reason> guarded(Image member) {
        return switch (member) {
            case Ami ami -> guarded(ami);
            case WorkspaceImage _ -> Optional.empty();
        };
    }

    private static Optional<Reason> guarded(Ami member) {
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

    /** Deregistering a copy that is still being made would cancel it; what WorkSpaces would do, nobody says. */
    static Optional<Reason> unfinished(Image member) {
        return member.standing() == Standing.BEING_MADE
                ? Optional.of(new Reason(
                        Reason.Code.NOT_AVAILABLE_YET,
                        "%s is still making %s".formatted(member.ref().id().service(), member.ref())))
                : Optional.empty();
    }

    /** AWS has state words that no page explains; whether such an image can still be used is unknown. */
    static Optional<Reason> strange(Image member) {
        return member.standing() == Standing.STRANGE
                ? Optional.of(new Reason(
                        Reason.Code.UNUSABLE,
                        "%s is in a state that tells nothing about its use; %s"
                                .formatted(member.ref(), ByHand.remove(member))))
                : Optional.empty();
    }

    /** A failed copy goes with its family; a source that failed has none, and its maker wants to know why. */
    private static Optional<Reason> failed(Image source) {
        return source.standing() == Standing.FAILED
                ? Optional.of(new Reason(
                        Reason.Code.UNUSABLE,
                        "%s never became usable; %s".formatted(source.ref(), ByHand.remove(source))))
                : Optional.empty();
    }

    private static Optional<Reason> anyOf(ImageFamily family, Function<Image, Optional<Reason>> check) {
        return family.members().stream().map(check).flatMap(Optional::stream).findFirst();
    }
}
