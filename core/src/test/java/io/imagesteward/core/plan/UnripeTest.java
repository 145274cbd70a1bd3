package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static io.imagesteward.core.plan.RetirementPlannerTest.old;
import static io.imagesteward.core.plan.RetirementPlannerTest.retiring;
import static io.imagesteward.core.plan.ReviewAssertions.assertGoing;
import static io.imagesteward.core.plan.ReviewAssertions.assertKept;
import static io.imagesteward.core.plan.ReviewAssertions.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.image.StewardTags;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Time that a family is given: after a restore, and in the words of its reasons. */
class UnripeTest {

    private static final PolicyBuilder RETIRING = retiring(rule().after(90));

    @Test
    void whatWasPutBackIsLeftAloneForThirtyDaysAndTheWayToEndThatIsTold() {
        assertKept(
                Shelf.of(restored(old(1, 100), NOW.minus(Duration.ofDays(30)).plusSeconds(1)))
                        .under(RETIRING),
                Reason.Code.RESTORED,
                "it was put back on 2025-12-06T09:00:01Z and is left alone for 30 days;"
                        + " to retire it sooner, take the tag image-steward:restored off");
        assertGoing(Shelf.of(restored(old(1, 100), NOW.minus(Duration.ofDays(30))))
                        .under(RETIRING))
                .hasSize(1);
    }

    @Test
    void aCopyThatWasPutBackKeepsItsFamilyAndNoOther() {
        var review = Shelf.of(
                        old(1, 100),
                        old(2, 100),
                        restored(ami(3).copyOf(2, VIRGINIA).in(IRELAND), NOW.minus(Duration.ofDays(1))))
                .under(RETIRING);

        assertGoing(review).containsExactly("ami-00000000000000001 in us-east-1");
        assertThat(verdict(review, 2, VIRGINIA).reason().code()).isEqualTo(Reason.Code.RESTORED);
    }

    @Test
    void aTagThatTellsNoTimeKeepsTheFamilyUntilSomebodyMendsIt() {
        assertThat(verdict(
                                Shelf.of(old(1, 100).tagged(StewardTags.RESTORED, "yesterday"))
                                        .under(RETIRING),
                                1,
                                VIRGINIA)
                        .reason()
                        .sentence())
                .startsWith("it was put back on yesterday and is left alone for 30 days");
    }

    @Test
    void aSpanIsToldInDaysWhenItIsDaysAndElseInHours() {
        assertThat(Spans.inWords(Duration.ofDays(1))).isEqualTo("1 day");
        assertThat(Spans.inWords(Duration.ofDays(90))).isEqualTo("90 days");
        assertThat(Spans.inWords(Duration.ofHours(36))).isEqualTo("36 hours");
        assertThat(Spans.inWords(Duration.ofHours(49))).isEqualTo("49 hours");
    }

    private static AmiBuilder restored(AmiBuilder image, Instant when) {
        return image.tagged(StewardTags.RESTORED, when.toString());
    }
}
