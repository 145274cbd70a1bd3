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
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
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
                                + " nothing was changed. Raise 'limits' in the policy if this is what you want"));
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

    @Test
    void aRetirementThatDidNotEndIsTakenUpAgainWhateverTheLimits() {
        var review = Shelf.of(
                        old(1, 100).retiring().in(AmiState.DISABLED),
                        ami(2).copyOf(1, VIRGINIA).in(IRELAND),
                        ami(3).copyOf(1, VIRGINIA).in(SYDNEY))
                .under(retiring(rule().after(90)).changingAtMost(1, 1));

        assertGoing(review).hasSize(1);
        assertThat(review.verdicts().getFirst().reason())
                .isEqualTo(new Reason(
                        Reason.Code.LEFTOVER,
                        "an earlier retirement did not come to its end;"
                                + " it is taken up again, or put back if something speaks for it"));
    }

    @Test
    void aFamilyOfWhichOnlyACopyIsMarkedIsALeftoverToo() {
        assertThat(Shelf.of(old(1, 1), ami(2).copyOf(1, VIRGINIA).in(IRELAND).retiring())
                        .under(RETIRING)
                        .retirements())
                .singleElement()
                .satisfies(v -> assertThat(v.reason().code()).isEqualTo(Reason.Code.LEFTOVER));
    }

    @Test
    void aRetirementThatIsRunningIsLeftToItself() {
        ImageRef running = image(1, VIRGINIA);
        var review = Shelf.of(old(1, 100).retiring(), old(2, 100).retiring())
                .planner(RETIRING)
                .review(running::equals);

        assertThat(verdict(review, 1, VIRGINIA).reason())
                .isEqualTo(new Reason(Reason.Code.RETIRING, "its retirement is under way"));
        assertThat(review.retirements())
                .extracting(v -> v.family().source().ref())
                .containsExactly(image(2, VIRGINIA));
    }

    @Test
    void aLeftoverWithAHoldIsKeptOnceItIsLookedAtSoThatItIsPutBack() {
        var shelf = Shelf.of(old(1, 100).retiring().in(AmiState.DISABLED).held("still needed"));

        assertThat(shelf.under(RETIRING).retirements()).hasSize(1);
        assertThat(shelf.planner(RETIRING).verdict(image(1, VIRGINIA)))
                .hasValueSatisfying(
                        v -> assertThat(v.reason()).isEqualTo(new Reason(Reason.Code.HELD, "held: still needed")));
    }

    @Test
    void aCopyWhoseSourceIsGoneIsShownAndLeftToAPerson() {
        var review = Shelf.of(
                        old(1, 100),
                        ami(2).copyOf(1, VIRGINIA).in(IRELAND),
                        ami(3).copyOf(9, VIRGINIA).in(IRELAND),
                        ami(4).copyOf(9, VIRGINIA).in(SYDNEY),
                        ami(5).copyOf(9, VIRGINIA).in(AmiState.DEREGISTERED))
                .under(retiring(rule().after(90)).changingAtMost(20, 50));

        assertThat(review.verdicts())
                .extracting(v -> v.reason().code())
                .containsExactly(Reason.Code.EXPIRED, Reason.Code.ORPHANED, Reason.Code.ORPHANED);
        assertThat(verdict(review, 3, IRELAND).reason().sentence())
                .isEqualTo("its source 999999999999/us-east-1/ami-00000000000000009 is gone; deregister it by hand,"
                        + " or take off its tag image-steward:source to have it judged by itself");
        assertThat(verdict(review, 3, IRELAND).family().members())
                .extracting(Ami::ref)
                .containsExactly(image(3, IRELAND));
    }

    @Test
    void aSourceThatEc2StillShowsAsDeregisteredIsGone() {
        assertThat(Shelf.of(
                                old(9, 100).in(AmiState.DEREGISTERED),
                                ami(3).copyOf(9, VIRGINIA).in(IRELAND))
                        .under(RETIRING)
                        .verdicts())
                .extracting(v -> v.reason().code())
                .containsExactly(Reason.Code.ORPHANED);
    }

    @Test
    void nobodyIsCalledAnOrphanWhileARegionIsUnread() {
        assertThat(Shelf.of(ami(3).copyOf(9, VIRGINIA).in(IRELAND))
                        .unreachable(VIRGINIA, "503")
                        .under(RETIRING)
                        .verdicts())
                .isEmpty();
    }

    @Test
    void theOrphansOfAnotherPolicyAreShownThere() {
        assertThat(Shelf.of(ami(3).copyOf(9, VIRGINIA).in(IRELAND))
                        .under(retired().selecting("golden-windows-*"))
                        .verdicts())
                .isEmpty();
    }

    private static PolicyBuilder retired() {
        return retiring(rule().after(90).deprecatingAfter(60));
    }

    private static Shelf two() {
        return Shelf.of(old(1, 100), old(2, 100), ami(3).copyOf(1, VIRGINIA).in(IRELAND));
    }
}
