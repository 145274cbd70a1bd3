package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertNothingChanges;
import static io.imagesteward.core.plan.PlanAssertions.onlySentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.Family;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.inventory.AmiState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceStateTest {

    private static final PolicyBuilder POLICY =
            policy().sharingWith(PAYMENTS).copyingTo(IRELAND).publishing();

    @Test
    void anImageThatIsStillMadeIsWaitedFor() {
        var plan = Family.of(ami(1).in(AmiState.PENDING)).under(POLICY);

        assertNothingChanges(plan, Plan.Status.WAIT, Reason.Code.NOT_AVAILABLE_YET);
        assertThat(plan.attention()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1M", "PT1M, PT1M", "PT4M, PT2M", "PT20M, PT10M", "PT30M, PT15M", "P2D, PT15M"})
    void thePatienceWithAnImageGrowsWithItsAgeBetweenAMinuteAndAQuarterOfAnHour(Duration age, Duration wait) {
        assertThat(Family.of(ami(1).in(AmiState.PENDING).aged(age))
                        .under(POLICY)
                        .lookAgain())
                .isEqualTo(wait);
    }

    @Test
    void aClockThatIsBehindTheOneOfEc2OnlyMakesTheWaitShort() {
        assertThat(Patience.with(ami(1).aged(Duration.ofSeconds(-30)).seen(), NOW))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aFailedImageIsRefusedWithTheReasonOfEc2() {
        var plan = Family.of(ami(1).failedBecause("the snapshot is gone")).under(POLICY);

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.UNUSABLE);
        assertThat(onlySentence(plan)).isEqualTo("the image can't be used: the snapshot is gone");
        assertThat(plan.attention()).hasSize(1);
    }

    @Test
    void anImageInAStateThatNobodyKnowsIsRefused() {
        assertNothingChanges(
                Family.of(ami(1).in(AmiState.of("hibernating"))).under(POLICY),
                Plan.Status.REFUSED,
                Reason.Code.UNUSABLE);
    }

    @Test
    void aDisabledImageIsRefusedAndTheWayOutIsNamed() {
        var plan = Family.of(ami(1).in(AmiState.DISABLED)).under(POLICY);

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.UNUSABLE);
        assertThat(onlySentence(plan)).contains("enable it first");
    }

    @Test
    void aDeregisteredImageIsGone() {
        assertNothingChanges(
                Family.of(ami(1).in(AmiState.DEREGISTERED)).under(POLICY), Plan.Status.GONE, Reason.Code.GONE);
    }

    @Test
    void anImageThatAwsDoesNotShowIsGoneAndItsCopiesAreLeft() {
        var plan = Family.unseen(image(1, VIRGINIA)).with(ami(2).in(IRELAND)).under(POLICY);

        assertNothingChanges(plan, Plan.Status.GONE, Reason.Code.GONE);
        assertThat(onlySentence(plan)).contains("999999999999", "us-east-1");
    }

    @Test
    void anImageInARegionThatDoesNotAnswerIsNotTakenForGone() {
        var plan = Family.unseen(image(1, VIRGINIA))
                .unreachable(VIRGINIA, "503 from EC2")
                .under(POLICY);

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.UNREACHABLE);
        assertThat(onlySentence(plan)).isEqualTo("503 from EC2");
    }

    @Test
    void aCopyIsNoSourceAndTheOneToDistributeIsNamed() {
        var copy = Family.of(ami(2).copyOf(1, VIRGINIA).in(IRELAND));

        assertNothingChanges(copy.under(POLICY), Plan.Status.REFUSED, Reason.Code.A_COPY);
        assertThat(onlySentence(copy.under(POLICY)))
                .isEqualTo("this image is a copy of 999999999999/us-east-1/ami-00000000000000001; distribute that one");
    }

    @Test
    void aHeldImageIsLeftAloneWithItsFamilyAndTheReasonIsTold() {
        var plan = Family.of(ami(1).held("under investigation").sharedWith(STRANGER))
                .with(ami(2).in(IRELAND))
                .under(POLICY);

        assertNothingChanges(plan, Plan.Status.LEFT_ALONE, Reason.Code.HELD);
        assertThat(onlySentence(plan)).isEqualTo("held: under investigation");
        assertThat(plan.attention()).isEmpty();
    }

    @Test
    void aRetiringImageIsNotSharedAgain() {
        assertNothingChanges(
                Family.of(ami(1).retiring()).with(ami(2).in(IRELAND)).under(POLICY),
                Plan.Status.LEFT_ALONE,
                Reason.Code.RETIRING);
    }

    @Test
    void aHeldCopyIsLeftAloneAndTheOthersAreNot() {
        assertOnlyTheSourceChanges(ami(2).in(IRELAND).held("under investigation"), Reason.Code.HELD);
    }

    @Test
    void aRetiringCopyIsLeftAloneAndTheOthersAreNot() {
        assertOnlyTheSourceChanges(ami(2).in(IRELAND).retiring(), Reason.Code.RETIRING);
    }

    private static void assertOnlyTheSourceChanges(AmiBuilder copy, Reason.Code why) {
        var plan = Family.of(ami(1))
                .with(copy)
                .under(policy().sharingWith(PAYMENTS, ORDERS).copyingTo(IRELAND));

        assertThat(plan.shares()).containsOnlyKeys(image(1, VIRGINIA));
        assertThat(plan.copies()).isEmpty();
        assertThat(plan.decisions())
                .filteredOn(d -> d.image().equals(Optional.of(image(2, IRELAND))))
                .singleElement()
                .satisfies(d -> assertThat(d.reason().code()).isEqualTo(why));
    }
}
