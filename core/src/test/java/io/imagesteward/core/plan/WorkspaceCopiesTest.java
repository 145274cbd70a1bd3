package io.imagesteward.core.plan;

import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.WorkspaceFamily.HOME;
import static io.imagesteward.core.given.WorkspaceFamily.family;
import static io.imagesteward.core.given.WorkspaceFamily.image;
import static io.imagesteward.core.given.WorkspaceFamily.spoke;
import static io.imagesteward.core.plan.PlanAssertions.assertReasons;
import static io.imagesteward.core.plan.PlanAssertions.assertSteps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.given.WorkspaceFamily;
import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.step.Step;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceCopiesTest {

    private static final Place HUB_IN_IRELAND = new Place(Names.HUB, IRELAND);
    private static final Place PAYMENTS_AT_HOME = spoke(PAYMENTS, VIRGINIA);
    private static final Place ORDERS_IN_SYDNEY = spoke(ORDERS, SYDNEY);

    @Test
    void theHubCopiesAtOnceAndASpokeOnceItHasBeenSeenToHaveTheImage() {
        var wanted = policy().copyingTo(IRELAND).copyingInto(PAYMENTS_AT_HOME, ORDERS_IN_SYDNEY);

        var before = family().meantFor(PAYMENTS, ORDERS).under(wanted);
        assertThat(before.copies()).extracting(Step.Copying::place).containsExactly(HUB_IN_IRELAND);
        assertReasons(before).contains(Reason.Code.WAITS_FOR_SHARE, Reason.Code.WAITS_FOR_SHARE);

        var after = family().meantFor(PAYMENTS, ORDERS)
                .sharedWith(PAYMENTS, ORDERS)
                .copied(2, HUB_IN_IRELAND, WorkspaceImageState.AVAILABLE, PAYMENTS, ORDERS)
                .under(wanted);
        assertThat(after.copies()).extracting(Step.Copying::place).containsExactly(PAYMENTS_AT_HOME, ORDERS_IN_SYDNEY);
    }

    @Test
    void aCopyBearsTheIdOfItsSourceAndTheTagsThatSayWhatItIs() {
        var plan =
                family().tagged("Product", "windows").tagged("aws:made-by", "x").under(policy().copyingTo(IRELAND));

        assertSteps(plan)
                .containsExactly(new Step.CopyWorkspaceImage(
                        image(1, HOME),
                        Names.HUB,
                        IRELAND,
                        "golden-windows.wsi-000000001",
                        "Windows with everything",
                        Map.of(
                                "Product",
                                "windows",
                                StewardTags.POLICY,
                                "golden-linux",
                                StewardTags.SOURCE,
                                "999999999999/us-east-1/wsi-000000001")));
    }

    @Test
    void aNameIsNeverLongerThanWorkspacesTakesAndStillTellsTwoSourcesApart() {
        var name = "n".repeat(64);

        assertThat(CopyName.of(name, new WorkspaceImageId("wsi-000000001")))
                .hasSize(64)
                .endsWith(".wsi-000000001");
        assertThat(CopyName.of(name, new WorkspaceImageId("wsi-" + "1".repeat(63))))
                .hasSize(64);
        assertThat(CopyName.of(name, new WorkspaceImageId("wsi-000000002"))).endsWith(".wsi-000000002");
    }

    @Test
    void aCopyThatIsThereIsAdoptedAndOneStillBeingMadeIsWaitedFor() {
        var plan = family().copied(2, HUB_IN_IRELAND, WorkspaceImageState.AVAILABLE)
                .copied(3, new Place(Names.HUB, SYDNEY), WorkspaceImageState.PENDING)
                .under(policy().copyingTo(IRELAND, SYDNEY));

        assertThat(plan.acts()).isEmpty();
        assertThat(plan.pendingCopies()).containsExactly(image(3, new Place(Names.HUB, SYDNEY)));
    }

    @Test
    void anImageOfThatNameThatIsNotOursIsNeitherAdoptedNorOverwritten() {
        var family = family();
        var plan = family.occupied(2, HUB_IN_IRELAND, family.copyName()).under(policy().copyingTo(IRELAND));

        assertThat(plan.acts()).isEmpty();
        assertThat(plan.attention()).singleElement().satisfies(d -> {
            assertThat(d.reason().code()).isEqualTo(Reason.Code.NAME_TAKEN);
            assertThat(d.reason().sentence()).contains("999999999999 in eu-west-1", "delete it, or tag it");
        });
    }

    @Test
    void aFailedCopyIsAPersonsToDelete() {
        var plan = family().copied(2, HUB_IN_IRELAND, WorkspaceImageState.ERROR).under(policy().copyingTo(IRELAND));

        assertThat(plan.acts()).isEmpty();
        assertReasons(plan).containsExactly(Reason.Code.UNUSABLE);
    }

    @Test
    void theQuotaIsThatOfTheAccountThatCopies() {
        var full = family().meantFor(PAYMENTS, ORDERS).sharedWith(PAYMENTS, ORDERS);
        for (int n = 100; n < 140; n++) {
            full.occupied(n, PAYMENTS_AT_HOME, "image-" + n);
        }
        var plan = full.under(policy().copyingInto(PAYMENTS_AT_HOME, ORDERS_IN_SYDNEY));

        assertThat(plan.copies()).extracting(Step.Copying::place).containsExactly(ORDERS_IN_SYDNEY);
        assertThat(plan.attention()).singleElement().satisfies(d -> {
            assertThat(d.reason().code()).isEqualTo(Reason.Code.QUOTA);
            assertThat(d.reason().sentence()).contains("111122223333 in us-east-1 has 40 WorkSpaces images");
        });
    }

    @Test
    void aCopyWithMoreTagsThanWorkspacesTakesIsNotBegun() {
        var many = family();
        for (int n = 0; n < 49; n++) {
            many.tagged("Key" + n, "value");
        }

        assertReasons(many.under(policy().copyingTo(IRELAND))).containsExactly(Reason.Code.QUOTA);
    }

    @Test
    void aLicenseIsBroughtOnlyWhereThatHasBeenSeenToBeAllowed() {
        var plan = family().bringingItsLicense()
                .allowedToBringLicenses(HUB_IN_IRELAND)
                .under(policy().copyingTo(IRELAND, SYDNEY));

        assertThat(plan.copies()).extracting(Step.Copying::place).containsExactly(HUB_IN_IRELAND);
        assertReasons(plan).contains(Reason.Code.NOT_ELIGIBLE);
    }

    @Test
    void nothingIsCopiedOutOfNingxiaOrBetweenRegionsOfGovCloud() {
        var ningxia =
                family().livingIn(new RegionId("cn-northwest-1")).under(policy().copyingTo(new RegionId("cn-north-1")));
        var gov = family().livingIn(new RegionId("us-gov-west-1"))
                .under(policy().copyingTo(new RegionId("us-gov-east-1")));

        assertReasons(ningxia).containsExactly(Reason.Code.NOT_ELIGIBLE);
        assertReasons(gov).containsExactly(Reason.Code.NOT_ELIGIBLE);
    }

    @Test
    void aSpokeThatCannotBeReadIsNamedAndTheOthersAreServed() {
        var plan = family().meantFor(PAYMENTS, ORDERS)
                .sharedWith(PAYMENTS, ORDERS)
                .unreachable(PAYMENTS_AT_HOME, "deploy ImageStewardSpoke there")
                .under(policy().copyingInto(PAYMENTS_AT_HOME, ORDERS_IN_SYDNEY));

        assertThat(plan.copies()).extracting(Step.Copying::place).containsExactly(ORDERS_IN_SYDNEY);
        assertThat(plan.attention()).extracting(d -> d.reason().code()).containsExactly(Reason.Code.UNREACHABLE);
    }

    @Test
    void anAccountThatNobodySharesWithIsToldSo() {
        var plan = family().meantFor(PAYMENTS).sharedWith(PAYMENTS).under(policy().copyingInto(ORDERS_IN_SYDNEY));

        assertReasons(plan).containsExactly(Reason.Code.NOT_ELIGIBLE);
    }

    @Test
    void aSourceAndItsCopiesArePublishedEachInItsPlace() {
        var plan = family().meantFor(PAYMENTS)
                .sharedWith(PAYMENTS)
                .copied(2, PAYMENTS_AT_HOME, WorkspaceImageState.AVAILABLE)
                .published(HOME, "wsi-000000000")
                .under(policy().copyingInto(PAYMENTS_AT_HOME).publishing());

        assertThat(plan.publications())
                .extracting(Step.PublishParameter::account, Step.PublishParameter::image)
                .containsExactly(
                        tuple(Names.HUB, WorkspaceFamily.image(1, HOME).id()),
                        tuple(PAYMENTS.id(), image(2, PAYMENTS_AT_HOME).id()));
    }
}
