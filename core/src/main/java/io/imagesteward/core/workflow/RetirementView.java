package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.Verdict;
import io.imagesteward.core.policy.RetirementRule;
import java.util.List;

/**
 * Whether a family may be retired.
 *
 * @param begun whether an earlier retirement has taken something from it, so that keeping it means putting it back;
 *     false while another execution is at it, because that one will put it back if need be
 * @param members the source first
 * @param problems what a person has to look at
 */
public record RetirementView(
        Status status,
        boolean begun,
        List<ImageRef> members,
        long gracePeriodSeconds,
        boolean approval,
        List<VerdictRow> table,
        List<String> reasons,
        List<Problem> problems) {

    /** The answer. */
    public enum Status {
        MAY_GO,
        KEEP,
        /** Some Region could not be read. */
        UNREAD,
        /** Its images are gone, and snapshots of theirs were left behind. */
        REMAINS
    }

    public static RetirementView of(Verdict verdict, RetirementRule rule) {
        return new RetirementView(
                status(verdict),
                verdict.family().retiring() && verdict.reason().code() != Reason.Code.RETIRING,
                members(verdict.family()),
                rule.gracePeriod().toSeconds(),
                rule.approval(),
                List.of(VerdictRow.of(verdict)),
                List.of(verdict.reason().sentence()),
                verdict.reason().code().needsAttention()
                        ? List.of(Problem.of(verdict.family().source().ref(), "observe", verdict.reason()))
                        : List.of());
    }

    /** Nothing to decide about: no such image, or no rule for it. */
    public static RetirementView none(ImageRef image, Reason reason) {
        return new RetirementView(
                reason.code() == Reason.Code.UNREACHABLE ? Status.UNREAD : Status.KEEP,
                false,
                List.of(),
                0,
                false,
                List.of(),
                List.of(reason.sentence()),
                reason.code().needsAttention() ? List.of(Problem.of(image, "observe", reason)) : List.of());
    }

    /** The images are gone, but not all of their snapshots. */
    public static RetirementView remains(ImageRef image) {
        return new RetirementView(
                Status.REMAINS,
                true,
                List.of(image),
                0,
                false,
                List.of(),
                List.of("an earlier retirement left snapshots behind"),
                List.of());
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Retire retire -> Status.MAY_GO;
            case Verdict.Deprecate deprecate -> Status.KEEP;
            case Verdict.Keep keep -> keep.reason().code() == Reason.Code.UNREACHABLE ? Status.UNREAD : Status.KEEP;
        };
    }

    private static List<ImageRef> members(ImageFamily family) {
        return family.members().stream().map(Image::ref).toList();
    }
}
