package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static io.imagesteward.core.plan.ReviewAssertions.assertGoing;
import static io.imagesteward.core.plan.ReviewAssertions.assertKept;
import static io.imagesteward.core.plan.ReviewAssertions.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.RuleBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Image;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Age, rank and time: when a family may go if nothing else speaks for it. */
class RetirementPlannerTest {

    @Test
    void aFamilyOlderThanTheRuleGoesWithItsCopiesAndAYoungerOneStays() {
        var review = Shelf.of(
                        old(1, 91),
                        old(2, 89),
                        ami(3).copyOf(1, VIRGINIA).in(IRELAND),
                        ami(4).copyOf(2, VIRGINIA).in(IRELAND))
                .under(retiring(rule().after(90)));

        assertThat(review.retirements()).singleElement().satisfies(v -> {
            assertThat(v.family().members())
                    .extracting(Image::ref)
                    .containsExactly(image(1, VIRGINIA), image(3, IRELAND));
            assertThat(v.reason()).isEqualTo(new Reason(Reason.Code.EXPIRED, "older than 90 days"));
        });
        assertThat(verdict(review, 2, VIRGINIA).reason())
                .isEqualTo(new Reason(Reason.Code.TOO_YOUNG, "may go from 2026-01-06T09:00:00Z on"));
    }

    @Test
    void onTheDayItself() {
        assertGoing(Shelf.of(old(1, 90)).under(retiring(rule().after(90)))).hasSize(1);
        assertKept(
                Shelf.of(ami(1).aged(Duration.ofDays(90).minusSeconds(1))).under(retiring(rule().after(90))),
                Reason.Code.TOO_YOUNG,
                "may go from 2026-01-05T09:00:01Z on");
    }

    @Test
    void anImageThatWasLaunchedLatelyStaysAndSoDoesItsFamily() {
        assertKept(
                Shelf.of(old(1, 100), old(2, 50).copyOf(1, VIRGINIA).in(IRELAND).launched(Duration.ofDays(29)))
                        .under(retiring(rule().after(90).unusedFor(30))),
                Reason.Code.RECENTLY_LAUNCHED,
                "ami-00000000000000002 in eu-west-1 was made or launched on 2025-12-07T09:00:00Z,"
                        + " and has to be unused for 30 days");
        assertGoing(Shelf.of(old(1, 100).launched(Duration.ofDays(30)))
                        .under(retiring(rule().after(90).unusedFor(30))))
                .hasSize(1);
    }

    @Test
    void anImageThatWasNeverLaunchedCountsFromTheDayItWasMade() {
        assertThat(verdict(Shelf.of(old(1, 29)).under(retiring(rule().unusedFor(30))), 1, VIRGINIA)
                        .reason()
                        .code())
                .isEqualTo(Reason.Code.RECENTLY_LAUNCHED);
        assertGoing(Shelf.of(old(1, 30)).under(retiring(rule().unusedFor(30)))).hasSize(1);
    }

    @Test
    void aLaunchBeforeTheImageWasMadeIsNoLaunchOfIt() {
        assertThat(verdict(
                                Shelf.of(old(1, 29).launched(Duration.ofDays(400)))
                                        .under(retiring(rule().unusedFor(30))),
                                1,
                                VIRGINIA)
                        .reason()
                        .sentence())
                .contains("2025-12-07T09:00:00Z");
    }

    @Test
    void imagesOfOtherPoliciesOrOfNoneAreNotJudged() {
        var review = Shelf.of(old(1, 100), old(2, 100).tagged(StewardTags.POLICY, "another"), old(3, 100))
                .under(retiring(rule().after(90)).selecting("golden-linux-1"));

        assertThat(review.verdicts()).hasSize(1);
        assertGoing(review).containsExactly("ami-00000000000000001 in us-east-1");
    }

    @Test
    void whatIsDeregisteredIsNotJudgedThoughEc2MayShowItAWhile() {
        assertThat(Shelf.of(old(1, 100).in(AmiState.DEREGISTERED))
                        .under(retiring(rule().after(90)))
                        .verdicts())
                .isEmpty();
    }

    @Test
    void aReviewListsTheNewestFirst() {
        assertThat(Shelf.of(old(1, 30), old(2, 10), old(3, 20))
                        .under(retiring(rule().after(90)))
                        .verdicts())
                .extracting(v -> v.family().source().name())
                .containsExactly("golden-linux-2", "golden-linux-3", "golden-linux-1");
    }

    @Test
    void oneImageIsJudgedAsInAReview() {
        var planner = Shelf.of(
                        old(1, 100), old(2, 10), ami(3).copyOf(1, VIRGINIA).in(SYDNEY))
                .planner(retiring(rule().after(90)));

        assertThat(planner.verdict(image(1, VIRGINIA)))
                .hasValueSatisfying(v -> assertThat(v).isInstanceOf(Verdict.Retire.class));
        assertThat(planner.verdict(image(2, VIRGINIA)))
                .hasValueSatisfying(v -> assertThat(v.reason().code()).isEqualTo(Reason.Code.TOO_YOUNG));
        assertThat(planner.verdict(image(3, SYDNEY))).isEmpty();
        assertThat(planner.verdict(image(9, VIRGINIA))).isEmpty();
    }

    @Test
    void aPolicyWithoutARuleHasNothingToPlan() {
        assertThatThrownBy(() -> Shelf.of(old(1, 100)).planner(policy()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("golden-linux has no retirement rule");
    }

    static AmiBuilder old(int number, int days) {
        return ami(number).aged(Duration.ofDays(days));
    }

    static PolicyBuilder retiring(RuleBuilder rule) {
        return policy().retiring(rule.said());
    }
}
