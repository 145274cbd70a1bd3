package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.SYDNEY;
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
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Custodian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a family however old it is. */
class RetirementObstaclesTest {

    private static final PolicyBuilder RETIRING = retiring(rule().after(90).excluding("Keep", "yes"));

    @Test
    void aHoldOnOneCopyKeepsTheWholeFamily() {
        assertKept(family(copy().held("audit 2026")).under(RETIRING), Reason.Code.HELD, "held: audit 2026");
    }

    @Test
    void anExcludedTagOnOneCopyKeepsTheWholeFamilyAndAnotherValueDoesNot() {
        assertKept(
                family(copy().tagged("Keep", "yes")).under(RETIRING),
                Reason.Code.EXCLUDED,
                "the policy excludes what is tagged Keep=yes");
        assertGoing(family(copy().tagged("Keep", "no")).under(RETIRING)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Custodian.class)
    void whatAnotherServiceKeepsHasToGoThere(Custodian custodian) {
        assertKept(
                family(copy().keptBy(custodian)).under(RETIRING),
                Reason.Code.NOT_OURS,
                "ami-00000000000000002 in eu-west-1 belongs to %s; remove it there".formatted(custodian));
    }

    @Test
    void everyCustodianHasTheNameThatAwsGivesIt() {
        assertThat(Custodian.values())
                .extracting(Custodian::toString)
                .containsExactly("AWS Backup", "EC2 Image Builder", "AWS Marketplace");
    }

    @Test
    void protectionFromDeregistrationIsHonoured() {
        assertKept(
                family(copy().protectedBy("enabled-with-cooldown")).under(RETIRING),
                Reason.Code.PROTECTED,
                "ami-00000000000000002 in eu-west-1 is protected from deregistration (enabled-with-cooldown);"
                        + " take the protection off first");
    }

    @Test
    void deregisteringAPendingCopyWouldCancelItSoTheFamilyWaits() {
        assertKept(
                family(copy().in(AmiState.PENDING)).under(RETIRING),
                Reason.Code.NOT_AVAILABLE_YET,
                "EC2 is still making ami-00000000000000002 in eu-west-1");
    }

    @ParameterizedTest
    @CsvSource({"DISABLED", "FAILED", "DEREGISTERED", "AVAILABLE"})
    void aCopyInAKnownStateKeepsNothing(AmiState state) {
        assertGoing(family(copy().in(state)).under(RETIRING)).hasSize(1);
    }

    @Test
    void aDisabledSourceThatWeDidNotDisableMayGoByItsAge() {
        assertGoing(Shelf.of(old(1, 100).in(AmiState.DISABLED)).under(RETIRING)).hasSize(1);
    }

    @Test
    void anUnknownStateWordOfACopyMeansKeep() {
        var review = family(copy().in(AmiState.UNUSABLE)).under(RETIRING);

        assertKept(
                review,
                Reason.Code.UNUSABLE,
                "ami-00000000000000002 in eu-west-1 is in a state that tells nothing about its use;"
                        + " deregister it by hand");
        assertThat(review.verdicts().getFirst().reason().code().needsAttention())
                .isTrue();
    }

    @Test
    void aSourceThatFailedIsLeftToItsMaker() {
        assertKept(
                Shelf.of(old(1, 100).failedBecause("no space")).under(RETIRING),
                Reason.Code.UNUSABLE,
                "ami-00000000000000001 in us-east-1 never became usable; deregister it by hand");
    }

    @Test
    void aRegionThatWasNotReadKeepsEveryFamilyBecauseACopyMayBeThere() {
        var review = Shelf.of(old(1, 100), old(2, 100).in(IRELAND))
                .unreachable(SYDNEY, "503 from EC2")
                .under(RETIRING);

        assertThat(review.verdicts())
                .hasSize(2)
                .allSatisfy(v -> assertThat(v.reason())
                        .isEqualTo(new Reason(
                                Reason.Code.UNREACHABLE,
                                "ap-southeast-2 could not be read (503 from EC2), and what is there may matter")));
        assertGoing(review).isEmpty();
    }

    @Test
    void whatAPublishedParameterNamesStaysThoughItNamesOnlyACopy() {
        assertKept(
                family(copy()).published(VIRGINIA, 9).published(IRELAND, 2).under(RETIRING),
                Reason.Code.PUBLISHED,
                "/images/golden-linux/latest in eu-west-1 names ami-00000000000000002");
        assertGoing(family(copy()).published(IRELAND, 9).under(RETIRING)).hasSize(1);
    }

    @Test
    void theAncestorOfALiveImageStays() {
        var review = family(copy()).descending(ami(3).in(SYDNEY), 2).under(RETIRING);

        assertGoing(review).isEmpty();
        assertThat(verdict(review, 1, VIRGINIA).reason())
                .isEqualTo(new Reason(
                        Reason.Code.ANCESTOR,
                        "ami-00000000000000003 in ap-southeast-2 was made from it and lives; retire that one first"));
        assertGoing(family(copy()).descending(ami(3).in(SYDNEY), 7).under(RETIRING))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"AVAILABLE,false", "PENDING,false", "DISABLED,true", "FAILED,true", "DEREGISTERED,true"})
    void onlyADescendantThatLivesOrWillLiveKeepsItsAncestor(AmiState state, boolean goes) {
        var review = Shelf.of(old(1, 100)).descending(ami(3).in(state), 1).under(RETIRING);

        assertThat(verdict(review, 1, VIRGINIA) instanceof Verdict.Retire).isEqualTo(goes);
    }

    @Test
    void aCopyThatSomebodyElseMadeKeepsWhatItWasCopiedFrom() {
        var review = Shelf.of(old(1, 100), ami(3).takenFrom(1).in(SYDNEY), old(4, 100))
                .under(RETIRING);

        assertGoing(review).containsExactly("ami-00000000000000004 in us-east-1");
        assertThat(verdict(review, 1, VIRGINIA).reason().code()).isEqualTo(Reason.Code.ANCESTOR);
    }

    @Test
    void ourOwnCopiesDescendFromTheSourceAndKeepNothing() {
        assertGoing(Shelf.of(old(1, 100)).descending(copy().takenFrom(1), 1).under(RETIRING))
                .hasSize(1);
    }

    private static Shelf family(AmiBuilder copy) {
        return Shelf.of(old(1, 100), copy);
    }

    private static AmiBuilder copy() {
        return ami(2).copyOf(1, VIRGINIA).in(IRELAND);
    }
}
