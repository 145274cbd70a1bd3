package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static io.imagesteward.core.plan.RetirementPlannerTest.old;
import static io.imagesteward.core.plan.RetirementPlannerTest.retiring;
import static io.imagesteward.core.plan.ReviewAssertions.assertGoing;
import static io.imagesteward.core.plan.ReviewAssertions.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.inventory.AmiState;
import org.junit.jupiter.api.Test;

/** Which images are among the latest, and which never count. */
class RankTest {

    @Test
    void theLatestOfEachRegionStayHoweverOld() {
        var review = Shelf.of(
                        old(1, 100),
                        old(2, 200),
                        old(3, 300),
                        old(4, 150).in(IRELAND),
                        old(5, 250).in(IRELAND),
                        old(6, 350).in(IRELAND))
                .under(retiring(rule().keepingLatest(2).after(90)));

        assertGoing(review).containsExactly("ami-00000000000000003 in us-east-1", "ami-00000000000000006 in eu-west-1");
        assertThat(verdict(review, 5, IRELAND).reason())
                .isEqualTo(new Reason(Reason.Code.AMONG_LATEST, "among the latest 2 of eu-west-1"));
        assertThat(review.retirements().getFirst().reason().sentence())
                .isEqualTo("older than 90 days and not among the latest 2");
    }

    @Test
    void rankAloneIsARuleToo() {
        var review = Shelf.of(old(1, 1), old(2, 2), old(3, 3)).under(retiring(rule().keepingLatest(1)));

        assertGoing(review).containsExactly("ami-00000000000000002 in us-east-1", "ami-00000000000000003 in us-east-1");
        assertThat(review.retirements().getFirst().reason().sentence()).isEqualTo("not among the latest 1");
    }

    @Test
    void imagesOfOneMomentAreRankedByTheirIdsSoThatEveryLookAgrees() {
        var one = Shelf.of(old(2, 10), old(1, 10)).under(retiring(rule().keepingLatest(1)));
        var other = Shelf.of(old(1, 10), old(2, 10)).under(retiring(rule().keepingLatest(1)));

        assertThat(one).isEqualTo(other);
        assertGoing(one).containsExactly("ami-00000000000000002 in us-east-1");
    }

    @Test
    void whatFailedIsPendingDisabledOrOnItsWayOutIsNobodysLatestImage() {
        var review = Shelf.of(
                        old(1, 1).in(AmiState.FAILED),
                        old(2, 2).in(AmiState.PENDING),
                        old(3, 3).in(AmiState.DISABLED),
                        old(4, 4).retiring(),
                        old(5, 5),
                        old(6, 6))
                .under(retiring(rule().keepingLatest(1)));

        assertThat(verdict(review, 5, VIRGINIA).reason().code()).isEqualTo(Reason.Code.AMONG_LATEST);
        assertThat(verdict(review, 6, VIRGINIA)).isInstanceOf(Verdict.Retire.class);
    }

    @Test
    void aCopyIsNobodysLatestImageEither() {
        var review = Shelf.of(old(1, 10).in(IRELAND), ami(2).copyOf(3, VIRGINIA).in(IRELAND), old(3, 5))
                .under(retiring(rule().keepingLatest(1)));

        assertGoing(review).isEmpty();
    }
}
