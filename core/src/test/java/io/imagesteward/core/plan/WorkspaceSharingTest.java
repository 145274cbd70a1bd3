package io.imagesteward.core.plan;

import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.WorkspaceFamily.HOME;
import static io.imagesteward.core.given.WorkspaceFamily.family;
import static io.imagesteward.core.given.WorkspaceFamily.image;
import static io.imagesteward.core.given.WorkspaceFamily.spoke;
import static io.imagesteward.core.plan.PlanAssertions.assertNothingChanges;
import static io.imagesteward.core.plan.PlanAssertions.assertReasons;
import static io.imagesteward.core.plan.PlanAssertions.assertSteps;
import static io.imagesteward.core.plan.PlanAssertions.onlySentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.step.Step;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkspaceSharingTest {

    @Test
    void whoIsMeantGetsItAndWhoIsNotLosesIt() {
        var plan =
                family().meantFor(PAYMENTS, ORDERS).sharedWith(ORDERS, STRANGER).under(policy());

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareWorkspaceImage(image(1, HOME), Set.of(STRANGER)),
                        new Step.ShareWorkspaceImage(image(1, HOME), Set.of(PAYMENTS)));
        assertThat(plan.shares()).containsOnlyKeys(image(1, HOME));
    }

    @Test
    void theCopiesInTheHubsRegionsAreSharedLikeTheSource() {
        var ireland = new Place(Names.HUB, IRELAND);
        var plan = family().meantFor(PAYMENTS)
                .sharedWith(PAYMENTS)
                .copied(2, ireland, WorkspaceImageState.AVAILABLE, STRANGER)
                .under(policy().copyingTo(IRELAND));

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareWorkspaceImage(image(2, ireland), Set.of(STRANGER)),
                        new Step.ShareWorkspaceImage(image(2, ireland), Set.of(PAYMENTS)));
    }

    @Test
    void theOwnerIsNotSharedWith() {
        var plan = family().meantFor(Names.account(Names.HUB.value()), PAYMENTS)
                .sharedWith(PAYMENTS)
                .under(policy());

        assertThat(plan.status()).isEqualTo(Plan.Status.AS_DECLARED);
    }

    @Test
    void nobodyLosesTheImageWhileACopyOfItIsBeingMade() {
        var payments = spoke(PAYMENTS, VIRGINIA);
        var plan = family().meantFor(PAYMENTS)
                .sharedWith(PAYMENTS, STRANGER)
                .copied(2, payments, WorkspaceImageState.PENDING)
                .under(policy().copyingInto(payments));

        assertThat(plan.acts()).isEmpty();
        assertReasons(plan).containsExactlyInAnyOrder(Reason.Code.WAITS_FOR_COPY, Reason.Code.COPY_PENDING);
        assertThat(plan.pendingCopies()).containsExactly(image(2, payments));
    }

    @Test
    void nobodyLosesTheImageByAnOrganizationThatCouldNotBeRead() {
        var plan = family().meantFor(PAYMENTS)
                .sharedWith(STRANGER)
                .organizationUnread("ListAccountsForParent was denied")
                .under(policy());

        assertSteps(plan).containsExactly(new Step.ShareWorkspaceImage(image(1, HOME), Set.of(PAYMENTS)));
        assertThat(plan.attention()).extracting(d -> d.reason().code()).containsExactly(Reason.Code.UNREACHABLE);
    }

    @Test
    void anImageThatBringsItsLicenseGoesOnlyWhereThatIsAllowedInTheSameOrganization() {
        var plan = family().bringingItsLicense()
                .meantFor(PAYMENTS, ORDERS, STRANGER)
                .inTheOrganization(PAYMENTS, ORDERS)
                .allowedToBringLicenses(spoke(PAYMENTS, VIRGINIA), spoke(ORDERS, IRELAND), spoke(STRANGER, VIRGINIA))
                .under(policy());

        assertSteps(plan).containsExactly(new Step.ShareWorkspaceImage(image(1, HOME), Set.of(PAYMENTS)));
        assertThat(plan.attention())
                .extracting(d -> d.reason().sentence())
                .satisfiesExactly(
                        stranger -> assertThat(stranger)
                                .contains(
                                        "not shared with [444455556666]",
                                        "no active accounts of the hub's organization"),
                        orders -> assertThat(orders)
                                .contains("not shared with [222233334444]", "enable BYOL for them in us-east-1"));
    }

    @Test
    void anImageThatBringsItsLicenseNeverLeavesItsAccountInGovCloud() {
        var gov = new RegionId("us-gov-west-1");
        var plan = family().livingIn(gov)
                .bringingItsLicense()
                .meantFor(PAYMENTS)
                .inTheOrganization(PAYMENTS)
                .allowedToBringLicenses(spoke(PAYMENTS, gov))
                .under(policy());

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.NOT_ELIGIBLE);
        assertThat(onlySentence(plan)).contains("GovCloud");
    }

    @Test
    void anImageOfUnknownLicenseIsSharedWithNobody() {
        var plan = family().ofTenancy(Tenancy.UNKNOWN).meantFor(PAYMENTS).under(policy());

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.NOT_ELIGIBLE);
    }

    @Test
    void aHeldImageAndOneOnItsWayOutAreLeftAlone() {
        assertNothingChanges(
                family().tagged(StewardTags.HOLD, "audit").meantFor(PAYMENTS).under(policy()),
                Plan.Status.LEFT_ALONE,
                Reason.Code.HELD);
        assertNothingChanges(
                family().tagged(StewardTags.LIFECYCLE, StewardTags.RETIRING)
                        .meantFor(PAYMENTS)
                        .under(policy()),
                Plan.Status.LEFT_ALONE,
                Reason.Code.RETIRING);
    }

    @Test
    void anAuditSaysWhatItWouldDo() {
        var plan = family().meantFor(PAYMENTS).sharedWith(STRANGER).under(policy().auditing());

        assertNothingChanges(plan, Plan.Status.LEFT_ALONE, Reason.Code.AUDIT_ONLY, Reason.Code.AUDIT_ONLY);
    }

    @Test
    void moreThanTheLimitLosesNobody() {
        var plan = family().sharedWith(PAYMENTS, ORDERS, STRANGER).under(policy().changingAtMost(5, 34));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.CHANGE_LIMIT);
    }

    @Test
    void aFailedImageIsRefusedWithWhatWorkspacesSaysAndAPendingOneIsWaitedFor() {
        assertThat(onlySentence(family().in(WorkspaceImageState.ERROR).under(policy())))
                .contains("PendingReboot: restart it first");
        assertThat(family().in(WorkspaceImageState.PENDING).under(policy()).status())
                .isEqualTo(Plan.Status.WAIT);
    }
}
