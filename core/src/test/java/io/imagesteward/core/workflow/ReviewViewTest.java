package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.policy.RetirementRule;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a review tells its workflow. */
class ReviewViewTest {

    private static final RetirementRule RULE =
            rule().after(90).deprecatingAfter(60).approved().said();
    private static final PolicyBuilder RETIRING = policy().retiring(RULE);

    @Test
    void aReviewNamesTheRetirementsToStartAndTheSingleImagesToDeprecate() {
        var view = review(
                Shelf.of(
                        old(1, 100),
                        old(2, 70),
                        old(3, 1),
                        ami(4).copyOf(2, VIRGINIA).in(IRELAND),
                        ami(5).copyOf(2, VIRGINIA).in(SYDNEY).deprecatedFrom(NOW)),
                RETIRING);

        var input = new RetireInput(image(1, VIRGINIA), "golden-linux", "0123456789ab", "review-20260105", false);
        assertThat(view.retire())
                .containsExactly(
                        new ReviewView.Retirement("retire-ami-00000000000000001-0123456789ab-review-20260105", input));
        assertThat(view.deprecate()).containsExactly(image(2, VIRGINIA), image(4, IRELAND));
        assertThat(view.problems()).isEmpty();
    }

    @Test
    void aReviewShowsEveryFamilyInOneTable() {
        var view = review(Shelf.of(old(1, 100), old(2, 70), old(3, 1), ami(4).copyOf(1, VIRGINIA)), RETIRING);

        assertThat(view.table())
                .containsExactly(
                        row(
                                3,
                                1,
                                1,
                                VerdictRow.Decided.KEEP,
                                Reason.Code.TOO_YOUNG,
                                "may go from 2026-04-04T09:00:00Z on"),
                        row(
                                2,
                                70,
                                1,
                                VerdictRow.Decided.DEPRECATE,
                                Reason.Code.DEPRECATION_DUE,
                                "older than 60 days; it stays: may go from 2026-01-25T09:00:00Z on"),
                        row(1, 100, 2, VerdictRow.Decided.RETIRE, Reason.Code.EXPIRED, "older than 90 days"));
    }

    @Test
    void aRefusedReviewStartsNothingAndIsAProblemOfTheWholePolicy() {
        var view = review(
                Shelf.of(old(1, 100), old(2, 100).in(IRELAND)),
                policy().retiring(RULE).changingAtMost(1, 100));

        assertThat(view.retire()).isEmpty();
        assertThat(view.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.error()).isEqualTo("CHANGE_LIMIT");
            assertThat(problem.step()).isEqualTo("review");
            assertThat(problem.account()).isEqualTo(HUB);
            assertThat(problem.image()).isEmpty();
        });
    }

    @Test
    void aRegionThatWasNotReadIsOneProblemHoweverManyFamiliesItKeeps() {
        var view = review(Shelf.of(old(1, 100), old(2, 100)).unreachable(SYDNEY, "503"), RETIRING);

        assertThat(view.problems())
                .containsExactly(new Problem(HUB, SYDNEY, Optional.empty(), "observe", "UNREACHABLE", "503"));
    }

    private static ReviewView review(Shelf shelf, PolicyBuilder policy) {
        return ReviewView.of(shelf.under(policy), "0123456789ab", shelf.stock().completeness(), HUB, NOW);
    }

    private static VerdictRow row(
            int number, int days, int images, VerdictRow.Decided decided, Reason.Code code, String reason) {
        return new VerdictRow(
                image(number, VIRGINIA),
                "golden-linux-" + number,
                Optional.of(NOW.minus(Duration.ofDays(days))),
                images,
                decided,
                code,
                reason);
    }

    private static AmiBuilder old(int number, int days) {
        return ami(number).aged(Duration.ofDays(days));
    }
}
