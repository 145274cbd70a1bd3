package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static io.imagesteward.core.plan.RetirementPlannerTest.old;
import static io.imagesteward.core.plan.RetirementPlannerTest.retiring;
import static io.imagesteward.core.plan.ReviewAssertions.assertGoing;
import static io.imagesteward.core.plan.ReviewAssertions.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Image;
import org.junit.jupiter.api.Test;

/** What earlier retirements left behind, and copies whose source is gone. */
class LeftoversTest {

    private static final PolicyBuilder RETIRING = retiring(rule().after(90).deprecatingAfter(60));

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
                .extracting(Image::ref)
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
}
