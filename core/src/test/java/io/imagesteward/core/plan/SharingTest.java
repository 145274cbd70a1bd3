package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.EVERYONE;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.ORGANIZATION;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SUSPENDED;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.WORKLOADS;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.Names.snapshot;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertReasons;
import static io.imagesteward.core.plan.PlanAssertions.assertSteps;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final ImageRef IMAGE = image(1, VIRGINIA);

    @Test
    void missingAccountsAreGivenTheImageAndItsData() {
        var plan = Family.of(ami(1).volume()).under(policy().sharingWith(PAYMENTS, ORDERS));

        assertSteps(plan)
                .containsExactly(
                        new Step.ShareSnapshot(snapshot(11, VIRGINIA), Set.of(PAYMENTS, ORDERS)),
                        new Step.ShareAmi(IMAGE, Set.of(PAYMENTS, ORDERS)));
        assertReasons(plan).containsExactly(Reason.Code.MISSING_VOLUME_PERMISSION, Reason.Code.MISSING_SHARE);
        assertThat(plan.status()).isEqualTo(Plan.Status.ACT);
    }

    @Test
    void onlyWhatIsMissingIsGiven() {
        var plan =
                Family.of(ami(1).sharedWith(PAYMENTS).volume(PAYMENTS)).under(policy().sharingWith(PAYMENTS, ORDERS));

        assertSteps(plan)
                .containsExactly(
                        new Step.ShareSnapshot(snapshot(11, VIRGINIA), Set.of(ORDERS)),
                        new Step.ShareAmi(IMAGE, Set.of(ORDERS)));
    }

    @Test
    void unexpectedAccountsLoseTheImageAndItsData() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS, STRANGER, ORDERS).volume(PAYMENTS, STRANGER))
                .under(policy().sharingWith(PAYMENTS));

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareAmi(IMAGE, Set.of(STRANGER, ORDERS)),
                        new Step.UnshareSnapshot(snapshot(11, VIRGINIA), Set.of(STRANGER)));
        assertReasons(plan).containsExactly(Reason.Code.UNEXPECTED_SHARE, Reason.Code.UNEXPECTED_VOLUME_PERMISSION);
    }

    @Test
    void aPolicyThatNamesNobodyTakesEverythingBack() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS, ORGANIZATION).volume(PAYMENTS))
                .under(policy());

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareAmi(IMAGE, Set.of(PAYMENTS, ORGANIZATION)),
                        new Step.UnshareSnapshot(snapshot(11, VIRGINIA), Set.of(PAYMENTS)));
    }

    @Test
    void organizationsAndUnitsAreSharedWithTheImageOnlyBecauseSnapshotsKnowAccountsOnly() {
        var plan = Family.of(ami(1).volume()).under(policy().sharingWith(ORGANIZATION, WORKLOADS));

        assertSteps(plan).containsExactly(new Step.ShareAmi(IMAGE, Set.of(ORGANIZATION, WORKLOADS)));
    }

    @Test
    void unexpectedOrganizationsAndUnitsLoseTheImage() {
        var plan =
                Family.of(ami(1).sharedWith(ORGANIZATION, SUSPENDED, WORKLOADS)).under(policy().sharingWith(WORKLOADS));

        assertSteps(plan).containsExactly(new Step.UnshareAmi(IMAGE, Set.of(ORGANIZATION, SUSPENDED)));
    }

    @Test
    void aPublicImageAndAPublicSnapshotAreClosed() {
        var plan = Family.of(ami(1).sharedWith(EVERYONE, PAYMENTS).volume(EVERYONE, PAYMENTS))
                .under(policy().sharingWith(PAYMENTS));

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareAmi(IMAGE, Set.of(EVERYONE)),
                        new Step.UnshareSnapshot(snapshot(11, VIRGINIA), Set.of(EVERYONE)));
    }

    @Test
    void everySnapshotOfAnImageFollowsIt() {
        var plan = Family.of(
                        ami(1).sharedWith(PAYMENTS).volume(PAYMENTS, STRANGER).volume(ORDERS))
                .under(policy().sharingWith(PAYMENTS));

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareSnapshot(snapshot(11, VIRGINIA), Set.of(STRANGER)),
                        new Step.UnshareSnapshot(snapshot(12, VIRGINIA), Set.of(ORDERS)),
                        new Step.ShareSnapshot(snapshot(12, VIRGINIA), Set.of(PAYMENTS)));
    }

    @Test
    void accessIsTakenBeforeAnyIsGivenAndDataIsSharedBeforeTheImage() {
        var plan = Family.of(ami(1).sharedWith(STRANGER).volume(STRANGER)).under(policy().sharingWith(PAYMENTS));

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareAmi(IMAGE, Set.of(STRANGER)),
                        new Step.UnshareSnapshot(snapshot(11, VIRGINIA), Set.of(STRANGER)),
                        new Step.ShareSnapshot(snapshot(11, VIRGINIA), Set.of(PAYMENTS)),
                        new Step.ShareAmi(IMAGE, Set.of(PAYMENTS)));
    }

    @Test
    void sourceAndCopyAreEachGivenWhatTheyLackAndTheStepsAreKeptApart() {
        var plan = Family.of(ami(1).volume(PAYMENTS))
                .with(ami(2).in(IRELAND).sharedWith(PAYMENTS).volume())
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertThat(plan.shares())
                .hasSize(2)
                .containsEntry(IMAGE, List.of(new Step.ShareAmi(IMAGE, Set.of(PAYMENTS))))
                .containsEntry(
                        image(2, IRELAND), List.of(new Step.ShareSnapshot(snapshot(21, IRELAND), Set.of(PAYMENTS))));
    }

    @Test
    void whatIsTakenAwayIsAmongTheStepsOfItsImage() {
        var plan = Family.of(ami(1).sharedWith(STRANGER).volume(STRANGER))
                .with(ami(2).in(IRELAND).sharedWith(STRANGER).volume())
                .under(policy().copyingTo(IRELAND));

        assertThat(plan.shares())
                .hasSize(2)
                .containsEntry(
                        IMAGE,
                        List.of(
                                new Step.UnshareAmi(IMAGE, Set.of(STRANGER)),
                                new Step.UnshareSnapshot(snapshot(11, VIRGINIA), Set.of(STRANGER))))
                .containsEntry(image(2, IRELAND), List.of(new Step.UnshareAmi(image(2, IRELAND), Set.of(STRANGER))));
    }

    @Test
    void aFamilyAsDeclaredGivesAnEmptyPlan() {
        var plan = Family.of(
                        ami(1).sharedWith(PAYMENTS, WORKLOADS).volume(PAYMENTS).volume(PAYMENTS))
                .with(ami(2).in(IRELAND).sharedWith(PAYMENTS, WORKLOADS).volume(PAYMENTS))
                .under(policy().sharingWith(PAYMENTS, WORKLOADS).copyingTo(IRELAND));

        assertThat(plan.decisions()).isEmpty();
        assertThat(plan.status()).isEqualTo(Plan.Status.AS_DECLARED);
    }

    @Test
    void nobodyIsEverGivenMoreThanThePolicySays() {
        var plan = Family.of(ami(1).sharedWith(EVERYONE, STRANGER).volume(EVERYONE))
                .with(ami(2).in(IRELAND).sharedWith(STRANGER).volume(STRANGER))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertThat(plan.acts().stream().map(Decision.Act::step))
                .allSatisfy(step -> assertThat(given(step)).isSubsetOf(PAYMENTS));
    }

    private static Set<Principal> given(Step step) {
        return switch (step) {
            case Step.ShareAmi share -> share.principals();
            case Step.ShareSnapshot share -> Set.copyOf(share.accounts());
            case Step.UnshareAmi unshare -> Set.of();
            case Step.UnshareSnapshot unshare -> Set.of();
            case Step.ShareWorkspaceImage share -> Set.copyOf(share.accounts());
            case Step.UnshareWorkspaceImage unshare -> Set.of();
            case Step.Copying copy -> Set.of();
            case Step.CreateImage create -> Set.of();
            case Step.PublishParameter publish -> Set.of();
        };
    }
}
