package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.plan.Deprecations;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.Review;
import io.imagesteward.core.plan.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the Observe function tells {@code review}: the work, and the table that explains it.
 *
 * @param retire the executions to start
 * @param deprecate single images, copies included
 */
public record ReviewView(
        List<Retirement> retire, List<ImageRef> deprecate, List<VerdictRow> table, List<Problem> problems) {

    /** One execution of {@code retire} to start, under a name that is the same for the same day. */
    public record Retirement(String name, RetireInput input) {}

    public static ReviewView of(
            Review review, String policyVersion, Completeness completeness, AccountId hub, Instant now) {
        return new ReviewView(
                review.retirements().stream()
                        .map(v -> RetireInput.reviewed(
                                v.family().source().ref(), review.policy().value(), policyVersion, now))
                        .map(input -> new Retirement(input.executionName(), input))
                        .toList(),
                review.deprecations().stream()
                        .flatMap(v -> v.family().members().stream())
                        .filter(member -> Deprecations.open(member, now))
                        .map(Image::ref)
                        .toList(),
                review.verdicts().stream().map(VerdictRow::of).toList(),
                Stream.concat(unread(completeness), refused(review, hub).stream())
                        .toList());
    }

    private static Stream<Problem> unread(Completeness completeness) {
        return completeness.gaps().stream()
                .map(gap -> new Problem(
                        gap.account(),
                        gap.region(),
                        Optional.empty(),
                        "observe",
                        Reason.Code.UNREACHABLE.name(),
                        gap.why()));
    }

    private static Optional<Problem> refused(Review review, AccountId hub) {
        return review.refused()
                .flatMap(reason -> review.verdicts().stream()
                        .filter(Verdict.Retire.class::isInstance)
                        .findFirst()
                        .map(verdict -> new Problem(
                                hub,
                                verdict.family().source().ref().region(),
                                Optional.empty(),
                                "review",
                                reason.code().name(),
                                reason.sentence())));
    }
}
