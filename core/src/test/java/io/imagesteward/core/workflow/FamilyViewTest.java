package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.plan.Plan;
import io.imagesteward.core.plan.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyViewTest {

    @Test
    void copiesToStartComeBeforeCopiesThatAreOnTheirWay() {
        var view = view(
                Family.of(ami(1)).with(ami(2).in(IRELAND).in(AmiState.PENDING)), policy().copyingTo(IRELAND, SYDNEY));

        assertThat(view.copies()).extracting(CopyWork::region).containsExactly(SYDNEY, IRELAND);
        assertThat(view.copies().getFirst().step())
                .hasValueSatisfying(step -> assertThat(step.source()).isEqualTo(image(1, VIRGINIA)));
        assertThat(view.copies().getFirst().copy()).isEmpty();
        assertThat(view.copies().getLast()).isEqualTo(CopyWork.await(image(2, IRELAND)));
        assertThat(view.status()).isEqualTo(Plan.Status.ACT);
    }

    @Test
    void eachImageHasItsOwnSharingToDo() {
        var view = view(
                Family.of(ami(1).volume()).with(ami(2).in(IRELAND)),
                policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertThat(view.shares()).extracting(ShareWork::image).containsExactly(image(1, VIRGINIA), image(2, IRELAND));
        assertThat(view.shares().getFirst().steps()).hasSize(2);
    }

    @Test
    void theSourceAndEveryCopyAreMembers() {
        var view = view(Family.of(ami(1)).with(ami(2).in(IRELAND), ami(3).in(SYDNEY)), policy());

        assertThat(view.members()).containsExactly(image(1, VIRGINIA), image(2, IRELAND), image(3, SYDNEY));
        assertThat(view.complete()).isTrue();
    }

    @Test
    void whatNeedsAPersonIsAProblemWithItsPlaceAndReason() {
        var view = view(
                Family.of(ami(1)).with(ami(2).in(SYDNEY).in(AmiState.DISABLED)).unreachable(IRELAND, "503"),
                policy().copyingTo(IRELAND, SYDNEY));

        assertThat(view.complete()).isFalse();
        assertThat(view.problems())
                .containsExactly(
                        new Problem(
                                HUB,
                                IRELAND,
                                Optional.empty(),
                                "plan",
                                "UNREACHABLE",
                                "eu-west-1 could not be read (503), so nothing is changed there"),
                        new Problem(
                                HUB,
                                SYDNEY,
                                Optional.of(image(2, SYDNEY).id()),
                                "plan",
                                "UNUSABLE",
                                "somebody disabled this copy; enable it, or deregister it to have a new one made"));
    }

    @Test
    void everyDecisionIsTellableInWords() {
        var view = view(
                Family.of(ami(1)).unreachable(IRELAND, "503"),
                policy().sharingWith(PAYMENTS).copyingTo(IRELAND).publishing());

        assertThat(view.decisions())
                .containsExactly(
                        "share ami-00000000000000001 in us-east-1 with 111122223333 (the policy names them)",
                        "keep eu-west-1 as it is (eu-west-1 could not be read (503), so nothing is changed there)",
                        "keep ami-00000000000000001 in us-east-1 as it is"
                                + " (not yet seen available and shared as declared)");
    }

    @Test
    void aWaitIsToldInSeconds() {
        var view = view(Family.of(ami(1).in(AmiState.PENDING).aged(Duration.ofMinutes(10))), policy());

        assertThat(view.status()).isEqualTo(Plan.Status.WAIT);
        assertThat(view.lookAgainSeconds()).isEqualTo(300);
    }

    @Test
    void aFamilyAsDeclaredLeavesNothingToDo() {
        var view = view(
                Family.of(ami(1).sharedWith(PAYMENTS)),
                policy().sharingWith(PAYMENTS).publishing());

        assertThat(view.copies()).isEmpty();
        assertThat(view.shares()).isEmpty();
        assertThat(view.problems()).isEmpty();
        assertThat(view.publications()).hasSize(1);
    }

    @Test
    void onlyReasonsThatAPersonMustMendAreProblems() {
        assertThat(List.of(Reason.Code.values()))
                .filteredOn(Reason.Code::needsAttention)
                .containsExactlyInAnyOrder(
                        Reason.Code.USAGE_UNKNOWN,
                        Reason.Code.RECORD_MISSING,
                        Reason.Code.UNRECORDED,
                        Reason.Code.ORPHANED,
                        Reason.Code.GONE,
                        Reason.Code.A_COPY,
                        Reason.Code.UNUSABLE,
                        Reason.Code.AWS_MANAGED_KEY,
                        Reason.Code.UNKNOWN_KEY,
                        Reason.Code.KEY_NOT_SHARED,
                        Reason.Code.KEY_NEEDED,
                        Reason.Code.QUOTA,
                        Reason.Code.NOT_ELIGIBLE,
                        Reason.Code.NAME_TAKEN,
                        Reason.Code.CHANGE_LIMIT,
                        Reason.Code.UNREACHABLE);
    }

    private static FamilyView view(Family family, PolicyBuilder policy) {
        return FamilyView.of(family.image(), family.under(policy), family.inventory());
    }
}
