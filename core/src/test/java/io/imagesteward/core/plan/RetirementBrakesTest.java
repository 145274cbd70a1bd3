package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static io.imagesteward.core.plan.RetirementPlannerTest.old;
import static io.imagesteward.core.plan.RetirementPlannerTest.retiring;
import static io.imagesteward.core.plan.ReviewAssertions.assertGoing;
import static io.imagesteward.core.plan.ReviewAssertions.assertKept;
import static io.imagesteward.core.plan.ReviewAssertions.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.inventory.AmiState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The change limit, audits, deprecation before retirement, and what earlier retirements left behind. */
class RetirementBrakesTest {

    private static final PolicyBuilder RETIRING = retiring(rule().after(90).deprecatingAfter(60));

    @Test
    void asManyImagesAsThePolicyAllowsGoCopiesIncluded() {
        assertGoing(two().under(retiring(rule().after(90)).changingAtMost(3, 100)))
                .hasSize(2);
    }

    @Test
    void oneImageMoreThanThePolicyAllowsMeansThatNoneGoes() {
        var review = two().under(retiring(rule().after(90)).changingAtMost(2, 100));

        assertGoing(review).isEmpty();
        assertThat(review.refused())
                .contains(new Reason(
                        Reason.Code.CHANGE_LIMIT,
                        "3 images would be retired or deprecated, and the policy allows 2 in one run;"
                                + " none of them was touched. Raise 'limits' in the policy if this is what you want"));
        assertThat(review.verdicts()).hasSize(2).allMatch(Verdict.Retire.class::isInstance);
    }

    @Test
    void deprecatingChangesImagesTooAndCountsOnlyThoseThatStillHaveToBe() {
        var shelf = Shelf.of(
                old(1, 100),
                old(2, 70),
                ami(3).copyOf(2, VIRGINIA).in(IRELAND),
                ami(4).copyOf(2, VIRGINIA).in(SYDNEY).deprecatedFrom(NOW.minusSeconds(1)));

        assertThat(shelf.under(retired().changingAtMost(2, 100)).refused()).isPresent();
        var allowed = shelf.under(retired().changingAtMost(3, 100));
        assertThat(allowed.refused()).isEmpty();
        assertThat(allowed.deprecations()).hasSize(1);
        assertThat(shelf.under(retired().changingAtMost(2, 100)).deprecations()).isEmpty();
    }

    @Test
    void aShareOfTheFamiliesMayGoAndAlwaysOne() {
        var five = Shelf.of(old(1, 100), old(2, 100), old(3, 1), old(4, 1), old(5, 1));

        assertGoing(five.under(retiring(rule().after(90)).changingAtMost(20, 40)))
                .hasSize(2);
        var refused = five.under(retiring(rule().after(90)).changingAtMost(20, 20));
        assertGoing(refused).isEmpty();
        assertThat(refused.refused().orElseThrow().sentence())
                .startsWith("2 of the 5 families of this policy would be retired, and the policy allows 20 % (1)");
        assertGoing(Shelf.of(old(1, 100)).under(retiring(rule().after(90)).changingAtMost(1, 1)))
                .hasSize(1);
    }

    @Test
    void whatBrokeOffIsTakenUpAgainWhateverTheLimitSaysOfOthers() {
        var five = Shelf.of(old(1, 100), old(2, 100), old(3, 100).retiring(), old(4, 1), old(5, 1));

        var refused = five.under(retiring(rule().after(90)).changingAtMost(20, 20));

        assertThat(refused.refused()).isPresent();
        assertThat(refused.retirements())
                .extracting(going -> going.reason().code())
                .containsExactly(Reason.Code.LEFTOVER);
        assertThat(refused.deprecations()).isEmpty();
    }

    @Test
    void anAuditRetiresNothingAndSaysWhatWouldGoAndWhy() {
        var review =
                Shelf.of(old(1, 100), old(2, 70), old(3, 1)).under(retired().auditing());

        assertGoing(review).isEmpty();
        assertThat(review.deprecations()).isEmpty();
        assertThat(review.verdicts())
                .extracting(v -> v.reason().sentence())
                .containsExactly(
                        "may go from 2026-04-04T09:00:00Z on",
                        "would be deprecated: older than 60 days; it stays: may go from 2026-01-25T09:00:00Z on",
                        "would be retired: older than 90 days");
    }

    @Test
    void anAuditBindsTheRetirementOfASingleImageToo() {
        assertThat(Shelf.of(old(1, 100)).planner(retired().auditing()).verdict(image(1, VIRGINIA)))
                .hasValueSatisfying(v -> assertThat(v.reason().code()).isEqualTo(Reason.Code.AUDIT_ONLY));
    }

    @Test
    void deprecationComesFirstThenRetirement() {
        assertThat(verdict(Shelf.of(old(1, 59)).under(RETIRING), 1, VIRGINIA)).isInstanceOf(Verdict.Keep.class);
        assertThat(verdict(Shelf.of(old(1, 60)).under(RETIRING), 1, VIRGINIA))
                .isInstanceOfSatisfying(
                        Verdict.Deprecate.class,
                        v -> assertThat(v.reason())
                                .isEqualTo(new Reason(
                                        Reason.Code.DEPRECATION_DUE,
                                        "older than 60 days; it stays: may go from 2026-02-04T09:00:00Z on")));
        assertThat(verdict(Shelf.of(old(1, 90)).under(RETIRING), 1, VIRGINIA)).isInstanceOf(Verdict.Retire.class);
    }

    @Test
    void aDeprecationTimeThatLiesAheadIsNotDeprecated() {
        assertThat(Shelf.of(old(1, 70).deprecatedFrom(NOW.plus(Duration.ofDays(300))))
                        .under(RETIRING)
                        .deprecations())
                .hasSize(1);
        assertThat(Shelf.of(old(1, 70).deprecatedFrom(NOW.plus(Duration.ofMinutes(10))))
                        .under(RETIRING)
                        .deprecations())
                .hasSize(1);
        assertKept(
                Shelf.of(old(1, 70).deprecatedFrom(NOW.plus(Duration.ofMinutes(9))))
                        .under(RETIRING),
                Reason.Code.TOO_YOUNG,
                "may go from 2026-01-25T09:00:00Z on");
    }

    @Test
    void onlyAnAvailableImageCanBeDeprecated() {
        assertKept(
                Shelf.of(old(1, 70).in(AmiState.DISABLED)).under(RETIRING),
                Reason.Code.TOO_YOUNG,
                "may go from 2026-01-25T09:00:00Z on");
    }

    private static PolicyBuilder retired() {
        return retiring(rule().after(90).deprecatingAfter(60));
    }

    private static Shelf two() {
        return Shelf.of(old(1, 100), old(2, 100), ami(3).copyOf(1, VIRGINIA).in(IRELAND));
    }
}
